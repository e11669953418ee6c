import { noiseOf } from '../../noise/lines.js';
import { type Line, linesOf } from './blocks.js';
import type { Page, PageElement } from './page.js';

/** The lines of the account, and those of the page that were passed over. */
interface MainPart {
  readonly lines: readonly Line[];
  readonly passedOver: readonly Line[];
}

const MARKED = '[itemprop="articleBody"], article, main, [role="main"]';

/** Shorter pages than Readability would take for articles: a readout may have two sentences. */
const SHORTEST = 140;

/**
 * The part of a page that holds its text, by Readability. That scores elements by their commas and lengths and
 * may take one column of several or the half of a short text: where it leaves out prose, the smallest element
 * that the page marks as its text, or that holds the prose, is taken. What stands before the first sentence and
 * behind the last is furniture.
 */
export async function mainPart(page: Page): Promise<MainPart> {
  const all = linesOf(page.body);
  const prose = all.filter(isProse);
  const chosen = await readable(page);
  const lines = trimmed(shareOf(prose, chosen) >= 0.9 ? chosen : linesOf(rootOf(page, prose)));
  return { lines, passedOver: missing(all, lines) };
}

function rootOf(page: Page, prose: readonly Line[]): PageElement {
  const common = prose.length > 0 ? [commonBlock(prose, page.body)] : [];
  const candidates = [...page.querySelectorAll(MARKED), ...common]
    .map(element => ({ element, lines: linesOf(element) }))
    .filter(({ lines }) => shareOf(prose, lines) > 0.7);
  const smallest = candidates.sort((a, b) => a.lines.length - b.lines.length)[0];
  return smallest?.element ?? page.body;
}

/** Sentences, as far as their looks go: long, ended by a stop, no mere links, nothing that pages print. */
function isProse({ text, linked }: Line): boolean {
  const words = text.match(/\S+/g)?.length ?? 0;
  const looks = linked < 0.5 && words >= 8 && (words >= 25 || STOP.test(text));
  return looks && noiseOf(text) === null;
}

const STOP = /[.!?…:;]["”’)]?$/;

/** From the first sentence to the last; all of it where there is none. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  const found = lines.findIndex(isProse);
  if (found < 0) return lines;
  const last = lines.findLastIndex(isProse);
  const first = lines.slice(0, found).findLastIndex(({ text }) => !isSentence(text)) + 1;
  const rest = lines.slice(last + 1);
  // "They discussed:" goes on with its list, "The minister spoke." with another short sentence.
  const end = rest.findIndex(
    ({ kind, text }) => !(kind === 'item' && /[:;,]$/.test(lines[last]!.text)) && !isSentence(text),
  );
  return lines.slice(first, end < 0 ? lines.length : last + 1 + end);
}

function isSentence(text: string): boolean {
  const words = text.split(' ');
  const looks =
    /^["“‘(]?\p{Lu}/u.test(text) && /[.!?]["”’)]?$/.test(text) && words.some(word => /^\p{Ll}/u.test(word));
  return looks && words.length >= 2 && noiseOf(text) === null;
}

async function readable(page: Page): Promise<readonly Line[]> {
  const { Readability } = (await import('@mozilla/readability')).default;
  const clone = (page as unknown as { cloneNode(deep: boolean): unknown }).cloneNode(true);
  const reader = new Readability<PageElement>(clone as never, {
    charThreshold: SHORTEST,
    disableJSONLD: true,
    serializer: node => node as unknown as PageElement,
  });
  try {
    const article = reader.parse();
    return article?.content ? linesOf(article.content) : [];
  } catch {
    // It stumbles over trees that no browser would make; what the page marks and holds is left.
    return [];
  }
}

/** Share of the words of some lines that other lines hold too. */
function shareOf(wanted: readonly Line[], held: readonly Line[]): number {
  const texts = new Set(held.map(({ text }) => text));
  const size = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  return size(wanted) === 0 ? 0 : size(wanted.filter(({ text }) => texts.has(text))) / size(wanted);
}

/** The smallest element that holds the blocks of all these lines. */
function commonBlock(lines: readonly Line[], body: PageElement): PageElement {
  const [first, ...others] = lines.map(({ block }) => ancestorsOf(block));
  const common = first!.filter(element => others.every(path => path.includes(element)));
  return common.at(0) ?? body;
}

/** From the element itself outwards. */
function ancestorsOf(element: PageElement): readonly PageElement[] {
  const path: PageElement[] = [];
  for (let each: PageElement | null = element; each; each = each.parentElement) path.push(each);
  return path;
}

function missing(all: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const held = new Set(lines.map(({ text }) => text));
  return all.filter(({ text }) => !held.has(text));
}
