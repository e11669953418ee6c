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
 * may take one column of several or the half of a short text: where the page itself marks its text, or where
 * most of the prose lies outside, the smallest element that holds all the prose is taken.
 */
export async function mainPart(page: Page): Promise<MainPart> {
  const all = linesOf(page.body);
  const chosen = await readable(page);
  const marked = [...page.querySelectorAll(MARKED)];
  const prose = all.filter(isProse);
  const roots = [...marked, ...(prose.length > 0 ? [commonBlock(prose, page.body)] : []), page.body];
  const root = roots.find(each => shareOf(prose, linesOf(each)) > 0.7) ?? page.body;
  const candidate = linesOf(root);
  const lines = shareOf(prose, chosen) >= 0.9 ? chosen : candidate;
  return { lines, passedOver: missing(all, lines) };
}

/** Sentences, as far as their looks go: long, ended by a stop, not mere links. */
export function isProse({ text, linked }: Line): boolean {
  const words = text.match(/\S+/g)?.length ?? 0;
  return linked < 0.5 && words >= 8 && (words >= 25 || /[.!?…:;]["”’)]?$/.test(text));
}

async function readable(page: Page): Promise<readonly Line[]> {
  const { Readability } = (await import('@mozilla/readability')).default;
  const clone = (page as unknown as { cloneNode(deep: boolean): unknown }).cloneNode(true);
  const reader = new Readability<PageElement>(clone as never, {
    charThreshold: SHORTEST,
    disableJSONLD: true,
    serializer: node => node as unknown as PageElement,
  });
  const article = reader.parse();
  return article?.content ? linesOf(article.content) : [];
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
