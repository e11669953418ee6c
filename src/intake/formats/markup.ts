// Every pattern ends at the first character that cannot belong to it and shares no stretch with its own next
// try, so that each takes one pass over the text, whatever the text.
const MARKS = /[*_[<`~\\&]/;
const IMAGE = /!\[[^[\]]*\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const LINK = /\[([^[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const NOTE_MARK = /\[\^[^[\]\s]+\]/g;
const NAMED_LINK = /\[([^[\]]+)\]\[[^[\]]*\]/g;
const TAG = /<(?:\/?[a-z][^<>]*|![^<>]*)>/gi;
const CODE = /(?<!`)`+([^`]+)`+/g;
const STARS = /(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?!\*)/g;
const UNDERSCORES = /(?<![\\_\p{L}\p{N}])(_{1,3})(?=[^\s_])([^_]*[^\s_\\])\1(?![_\p{L}\p{N}])/gu;
const STRUCK = /~~([^~]+)~~/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** One paragraph of Markdown without its inline marks; of a link its words stay, of an image nothing. */
export function stripMarkup(paragraph: string): string {
  if (!MARKS.test(paragraph)) return paragraph;
  const words = paragraph
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(NOTE_MARK, '')
    .replace(NAMED_LINK, '$1')
    .replace(TAG, '')
    .replace(CODE, '$1');
  // Emphasis may hold emphasis: `**a *b* c**`.
  return stripEmphasis(stripEmphasis(words))
    .replace(STRUCK, '$1')
    .replace(ESCAPE, '$1')
    .replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    });
}

function stripEmphasis(words: string): string {
  return words.replace(STARS, '$2').replace(UNDERSCORES, '$2');
}
