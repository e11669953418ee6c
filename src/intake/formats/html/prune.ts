import { lexicon } from '../../../lexicon/index.js';
import { dropped } from '../../noise/dropped.js';
import type { Dropped } from '../format.js';
import type { Page, PageElement } from './page.js';

/** Elements that are never taken for furniture, whatever they are called. */
const KEPT = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
const UNSEEN = 'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, link';
const HIDDEN = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;

/** What holds so much of a page's words is the page, not its furniture. */
const MOST = 0.4;

interface Pruned {
  readonly taken: readonly Dropped[];
  /** The time stamps among them, as written. */
  readonly stamps: readonly string[];
}

/** Takes menus, notices, captions and the like out of a page, by `data/page-noise.yml`; gives what it took. */
export function prunePage(page: Page): Pruned {
  for (const element of [...page.querySelectorAll(UNSEEN)]) element.remove();
  const whole = wordCount(page.body);
  const taken: Dropped[] = [];
  const stamps: string[] = [];
  const visit = (element: PageElement) => {
    const what = furnitureOf(element);
    if (what !== null && wordCount(element) <= MOST * whole) {
      const text = element.textContent ?? '';
      if (text.trim() !== '') taken.push(dropped(what, text));
      if (what === 'a time stamp') stamps.push(element.getAttribute('datetime') ?? text.trim());
      element.remove();
    } else for (const child of [...element.children]) visit(child);
  };
  for (const child of [...page.body.children]) visit(child);
  return { taken, stamps };
}

/** What part of a page's furniture an element is, by its tag, its role or the words of its class and id. */
function furnitureOf(element: PageElement): string | null {
  const tag = element.nodeName.toUpperCase();
  if (KEPT.has(tag)) return null;
  if (isHidden(element)) return 'hidden';
  const role = element.getAttribute('role')?.toLowerCase() ?? '';
  const names = namesOf(element);
  const part = lexicon('pageNoise').parts.find(
    ({ tags, roles, names: known }) =>
      tags.includes(tag.toLowerCase()) ||
      roles.includes(role) ||
      known.some(name => names.includes(`-${name}-`)),
  );
  return part?.what ?? null;
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN.test(element.getAttribute('style') ?? '')
  );
}

/** `class="siteHeader read_also"` as `-site-header-`, `-read-also-`: names are found whole. */
function namesOf(element: PageElement): string {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names
    .split(/\s+/)
    .map(
      name =>
        `-${name
          .replace(/([a-z\d])([A-Z])/g, '$1-$2')
          .toLowerCase()
          .replace(/[^a-z\d]+/g, '-')}-`,
    )
    .join(' ');
}

function wordCount(element: PageElement): number {
  return (element.textContent ?? '').match(/\S+/g)?.length ?? 0;
}
