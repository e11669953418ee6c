import { ReadoutError } from '../../../domain/index.js';
import { LIMITS } from '../../limits.js';

/** As much of the DOM as is used here; made by `linkedom`, which neither fetches nor runs anything. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  appendChild(node: PageNode): unknown;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement;
}

/**
 * A page as a tree.
 * @throws {ReadoutError} `LIMIT` where it is nested too deep or has too many elements.
 */
export async function parsePage(source: string, file: string): Promise<Page> {
  await checkSize(source, file, { xmlMode: false, elements: LIMITS.elements });
  const { parseHTML } = await import('linkedom');
  // A fragment without a body of its own is put into one.
  const isWhole = /<(?:html|body)[\s>]/i.test(source.slice(0, 100_000));
  const parse = (html: string) => (parseHTML(html) as unknown as { readonly document: Page }).document;
  const wrapped = `<!DOCTYPE html><html><body>${source}</body></html>`;
  const first = parse(isWhole ? source : wrapped);
  // What looked like a page may stand in a comment, or have another root ("<ht****ml>").
  const root = first.documentElement as PageElement | null;
  const page = root !== null && OUTER.has(root.nodeName.toUpperCase()) ? first : parse(wrapped);
  gatherStrays(page);
  return page;
}

/** A browser puts what stands outside the body, as in pages without one, into it; `linkedom` leaves it there. */
function gatherStrays(page: Page): void {
  const { documentElement, body } = page;
  const strays = [...documentElement.childNodes, ...page.childNodes].filter(
    node => (node.nodeType === 1 || node.nodeType === 3) && !OUTER.has(node.nodeName.toUpperCase()),
  );
  for (const node of strays) body.appendChild(node);
}

const OUTER = new Set(['HTML', 'HEAD', 'BODY']);

/** An XML document as a tree; entities that it defines itself are not expanded, nothing outside is read. */
export async function parseXml(
  source: string,
  file: string,
): Promise<{ documentElement: PageElement | null }> {
  await checkSize(source, file, { xmlMode: true, elements: LIMITS.elements });
  const { DOMParser } = await import('linkedom');
  return new DOMParser().parseFromString(source, 'text/xml') as unknown as {
    documentElement: PageElement | null;
  };
}

interface SizeLimits {
  readonly xmlMode: boolean;
  readonly elements: number;
}

/**
 * The tree's depth and size, found without building it, by the very parser that builds it.
 * @throws {ReadoutError} `LIMIT`
 */
export async function checkSize(
  source: string,
  file: string,
  { xmlMode, elements: most }: SizeLimits,
): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentagname() {
        depth++;
        elements++;
        if (depth > LIMITS.nesting) throw beyond(`nests elements more than ${LIMITS.nesting} deep`, file);
        if (elements > most) throw beyond(`has more than ${most} elements`, file);
      },
      onclosetag() {
        depth--;
      },
    },
    { xmlMode },
  );
  parser.end(source);
}

function beyond(what: string, file: string): ReadoutError {
  return new ReadoutError('LIMIT', what, { file, mend: 'save the text of the page, without its tags' });
}
