import { lexicon } from '../lexicon/index.js';

/** Scripts of the world's foreign ministries but Latin, by their names in Unicode and in ISO 15924. */
const SCRIPTS = {
  Cyrillic: 'Cyrl',
  Arabic: 'Arab',
  Han: 'Hans',
  Hiragana: 'Jpan',
  Hangul: 'Kore',
  Hebrew: 'Hebr',
  Greek: 'Grek',
  Devanagari: 'Deva',
  Bengali: 'Beng',
  Georgian: 'Geor',
  Armenian: 'Armn',
  Thai: 'Thai',
  Ethiopic: 'Ethi',
} as const;

const SAMPLE = 20_000;

/** Two words of five in English prose are articles, prepositions, pronouns, auxiliaries; in no other language. */
const ENGLISH_SHARE = 0.2;
/** Fewer words than this tell nothing: a note in Latin letters is taken for English. */
const ENOUGH_WORDS = 20;

/**
 * English where most letters are Latin and the small words are English (`und-Latn` if not); otherwise the script alone (`und-Cyrl`), since letters do not tell
 * Russian from Tajik.
 */
export function inferLanguage(text: string): string {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  const count = (script: string) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    return letters.filter(letter => pattern.test(letter)).length;
  };
  if (count('Latin') * 2 >= letters.length) return isEnglish(text.slice(0, SAMPLE)) ? 'en' : 'und-Latn';
  const counts = Object.entries(SCRIPTS).map(([script, code]) => ({ code, count: count(script) }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? `und-${most.code}` : 'und';
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  const { DET, PRON, AUX, ADP, CCONJ } = lexicon('functionWords');
  const small = new Set([DET, PRON, AUX, ADP, CCONJ].flat());
  return words.filter(word => small.has(word)).length >= ENGLISH_SHARE * words.length;
}
