import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * One letter a word class, the likeliest first: N noun, S plural noun, V base verb, Z third person,
 * D past, P past participle, G gerund, J adjective, R adverb.
 */
export type WordClasses = Readonly<Record<string, string>>;

const LETTERS: Readonly<Record<string, string>> = {
  NN: 'N',
  NNS: 'S',
  VB: 'V',
  VBP: 'V',
  VBZ: 'Z',
  VBD: 'D',
  VBN: 'P',
  VBG: 'G',
  JJ: 'J',
  JJR: 'J',
  JJS: 'J',
  RB: 'R',
  RBR: 'R',
  RBS: 'R',
};

/**
 * The open word classes of about 40,000 lower-case English words, reduced from the tagging lexicon that
 * `natural` carries (MIT; from pos-js). Done at build time: the original takes 100 ms and 48 MB to load.
 */
export function compileWordClasses(): WordClasses {
  const require = createRequire(import.meta.url);
  const file = require.resolve('natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json');
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const classes = new Map<string, string>();
  for (const [word, tags] of Object.entries(entries)) {
    if (!/^[a-z][a-z-]*$/.test(word)) continue;
    const letters = [...new Set(tags.map(tag => LETTERS[tag] ?? ''))].join('');
    if (letters !== '') classes.set(word, letters);
  }
  return Object.fromEntries(classes);
}
