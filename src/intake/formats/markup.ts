import { editTraced, type Traced } from '../text/traced.js';

// Every pattern ends at the first character that cannot belong to it and shares no stretch with its own next
// try, so that each takes one pass over the text, whatever the text.
const MARKS = /[*_[<`~\\&]/;
const IMAGE = /!\[[^[\]]*\]\((?:[^()\n]|\([^()\n]*\))*\)/g;
const LINK = /\[([^[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/dg;
const NOTE_MARK = /\[\^[^[\]\s]+\]/g;
const NAMED_LINK = /\[([^[\]]+)\]\[[^[\]]*\]/dg;
const TAG = /<(?:\/?[a-z][^<>]*|![^<>]*)>/gi;
const CODE = /(?<!`)`+([^`]+)`+/dg;
const STARS = /(?<![\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?!\*)/dg;
const UNDERSCORES = /(?<![\\_\p{L}\p{N}])(_{1,3})(?=[^\s_])([^_]*[^\s_\\])\1(?![_\p{L}\p{N}])/dgu;
const STRUCK = /~~([^~]+)~~/dg;
const ESCAPE = /\\([!-/:-@[-`{-~])/dg;
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
export function stripMarkup(paragraph: Traced): Traced {
  if (!MARKS.test(paragraph.text)) return paragraph;
  const words = [
    [IMAGE, () => []],
    [LINK, group(1)],
    [NOTE_MARK, () => []],
    [NAMED_LINK, group(1)],
    [TAG, () => []],
    [CODE, group(1)],
    // Emphasis may hold emphasis: `**a *b* c**`.
    [STARS, group(2)],
    [UNDERSCORES, group(2)],
    [STARS, group(2)],
    [UNDERSCORES, group(2)],
    [STRUCK, group(1)],
    [ESCAPE, group(1)],
  ] as const;
  const bare = words.reduce((text, [pattern, parts]) => editTraced(text, pattern, parts), paragraph);
  return editTraced(bare, ENTITY, match => [decodeEntity(match)]);
}

function group(number: number): (match: RegExpExecArray) => readonly (readonly [number, number])[] {
  return match => [match.indices![number]!];
}

function decodeEntity({ 0: entity, 1: decimal, 2: hex, 3: name }: RegExpExecArray): string {
  if (name) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
}
