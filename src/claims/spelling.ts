import anyAscii from 'any-ascii';
import type { Token } from '../domain/index.js';

/** Words with the spaces of their text, one wherever there is any: `Belarus's`, `US-UK`, `Lind, Jr.` */
export function asWritten(words: readonly Token[]): string {
  return words
    .map(({ text, start }, at) => (at === 0 || words[at - 1]!.end === start ? text : ` ${text}`))
    .join('');
}

/**
 * A name as it sounds rather than as it is spelt, so that transliterations of one name meet: `Muhriddin`, `Mukhriddin`
 * and `Mukhritdin` give `muhridin`, `Sergei` and `Sergey` `sergei`, `Zelenskyy` and `Zelensky` `zelenski`.
 * Rules for what systems of romanisation disagree on: kh/h, td/dd, y/j/i, ff/v, doubled letters, accents, hyphens.
 * @see BGN/PCGN 1947, ISO 9 and the passport rules of 2013, which differ in these letters.
 */
export function spellingKey(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`-]|['’]s$/gu, '')
    .replace(/kh/gu, 'h')
    .replace(/td/gu, 'd')
    .replace(/ff$/u, 'v')
    .replace(/[yj]/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** "urge": "urges", "reach": "reaches", "deny": "denies". */
export function withEnding(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
