import type { Facts } from '../format.js';
import type { Page } from './page.js';

/** What a page says of itself: Open Graph, schema.org, `<time>`, `<link>`, `<title>`. Trusted only after checks. */
export function pageFacts(page: Page): Facts {
  const items = linkedData(page);
  const meta = (...names: readonly string[]) => metaOf(page, names);
  const publisher =
    meta('og:site_name', 'application-name', 'dcterms.publisher', 'dc.publisher') ??
    first(items, item => nameOf(item.publisher)) ??
    undefined;
  return {
    title: titleOf(page, publisher, meta('og:title') ?? first(items, ({ headline }) => textOf(headline))),
    dates: datesOf(page, items),
    language: page.documentElement.getAttribute('lang')?.trim() || undefined,
    url: addressOf(page, meta('og:url')),
    publisher,
    isNews: items.some(({ '@type': type }) => [type].flat().some(each => each === 'NewsArticle')),
  };
}

type Item = Readonly<Record<string, unknown>>;

function datesOf(page: Page, items: readonly Item[]): readonly (readonly string[])[] {
  const meta = metaOf(page, [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'dcterms.issued',
    'dcterms.date',
    'dc.date.issued',
    'dc.date',
    'publish-date',
    'publication_date',
    'date',
  ]);
  const published = items.map(({ datePublished }) => textOf(datePublished));
  const marked = page.querySelector('[itemprop="datePublished"]');
  const written = marked?.getAttribute('content') ?? marked?.getAttribute('datetime') ?? marked?.textContent;
  return [[meta, ...published], [written]].map(list =>
    list.flatMap(each => (each?.trim() ? [each.trim()] : [])),
  );
}

/** A title without the site's name: "Call with X | Ministry of Y" is "Call with X". */
function titleOf(page: Page, publisher: string | undefined, marked: string | undefined): string | undefined {
  const headings = [...page.querySelectorAll('h1')].map(textContent).filter(text => text !== '');
  const whole = marked ?? textContent(page.querySelector('title'));
  const named = headings.find(heading => whole.includes(heading));
  if (named !== undefined) return named;
  const parts = whole.split(/ [|–—·»:-]{1,2} /);
  const own = parts.filter(part => part !== publisher);
  const [longest] = [...own].sort((a, b) => b.length - a.length);
  if (longest !== undefined && longest !== '' && (own.length < parts.length || longest.length > 20))
    return longest;
  return headings.length === 1 ? headings[0] : whole || undefined;
}

function addressOf(page: Page, marked: string | undefined): string | undefined {
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? marked;
  return address && /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}

function metaOf(page: Page, names: readonly string[]): string | undefined {
  const metas = [...page.querySelectorAll('meta')];
  for (const name of names) {
    const found = metas.find(
      meta => (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase() === name,
    );
    const content = found?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

/** schema.org objects in JSON; those that do not parse are passed over. */
function linkedData(page: Page): readonly Item[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(script => {
      try {
        const value: unknown = JSON.parse(script.textContent ?? '');
        const items = [value].flat() as readonly (Item | null)[];
        return items.flatMap(item => [item, ...(Array.isArray(item?.['@graph']) ? item['@graph'] : [])]);
      } catch {
        return [];
      }
    })
    .filter((item): item is Item => typeof item === 'object' && item !== null);
}

function first<T>(items: readonly Item[], read: (item: Item) => T | undefined): T | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  const [one] = [value].flat();
  return typeof one === 'object' && one !== null ? textOf((one as Item).name) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function textContent(element: { readonly textContent: string | null } | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
