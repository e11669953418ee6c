import { sanitize } from '../sanitize.js';

/** Markup that is safe to put into a page as it is: made by `html` alone. */
export class Markup {
  readonly #text: string;

  constructor(pieces: readonly string[], values: readonly string[]) {
    this.#text = pieces.map((piece, index) => piece + (values[index] ?? '')).join('');
  }

  toString(): string {
    return this.#text;
  }
}

/** What a template takes: words are escaped, markup is not, lists are joined, nothing stays nothing. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/**
 * A piece of a page. Whatever is put into it is escaped for text and for quoted attributes, and can neither steer
 * a terminal nor reverse the line, unless it is markup made here.
 * @example html`<p title="${words}">${words}</p>`
 */
export function html(pieces: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(pieces, values.map(toMarkup));
}

function toMarkup(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(toMarkup).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Line breaks stay; every other control character and bidirectional override is made visible. */
function escapeHtml(text: string): string {
  return text
    .split('\n')
    .map(line => sanitize(line).replace(/[&<>"']/gu, character => ENTITIES[character]!))
    .join('\n');
}

/** Pieces with others between them. */
export function between(pieces: readonly Content[], separator: Content): readonly Content[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}
