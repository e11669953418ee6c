import type { Tag } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { irregularVerbs } from './words.js';

const AUXILIARIES: Readonly<Record<string, string>> = {
  is: 'be',
  are: 'be',
  am: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  "'re": 'be',
  "'m": 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  "'ve": 'have',
  does: 'do',
  did: 'do',
  "'ll": 'will',
  wo: 'will',
  ca: 'can',
};

/** The dictionary form of a lower-case word, given its tag. */
export function lemmatize(lower: string, tag: Tag): string {
  if (tag === 'AUX') return AUXILIARIES[lower] ?? lower;
  if (tag === 'VERB') return verbLemma(lower);
  if (tag === 'NOUN') return nounLemma(lower);
  return lower === "n't" || lower === 'n’t' ? 'not' : lower;
}

const IRREGULAR_NOUNS: Readonly<Record<string, string>> = {
  people: 'people',
  men: 'man',
  women: 'woman',
  children: 'child',
  crises: 'crisis',
  bases: 'basis',
  countrymen: 'countryman',
  servicemen: 'serviceman',
  media: 'media',
  criteria: 'criterion',
  lives: 'life',
};

function nounLemma(lower: string): string {
  const irregular = IRREGULAR_NOUNS[lower];
  if (irregular !== undefined) return irregular;
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

function verbLemma(lower: string): string {
  const irregular = irregularVerbs().base.get(lower);
  if (irregular !== undefined) return irregular;
  if (AUXILIARIES[lower] !== undefined) return AUXILIARIES[lower];
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz|o)es$/.test(lower)) return lower.slice(0, -2);
  // "focuses", against "accuses".
  if (lower.endsWith('uses') && isVerb(lower.slice(0, -2)) && !isVerb(lower.slice(0, -1)))
    return lower.slice(0, -2);
  if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower)) return lower.slice(0, -1);
  // "bring", "swing": what would be left of them is no stem.
  if (lower.endsWith('ing') && lower.length > 4 && /[aeiouy]/.test(lower.slice(0, -3)))
    return restoreStem(lower.slice(0, -3));
  // "need", "proceed", against "agreed".
  if (lower.endsWith('eed') && isVerb(lower)) return lower;
  if (lower.endsWith('ed') && lower.length > 3) return restoreStem(lower.slice(0, -2));
  return lower;
}

/** "urg" to "urge", "stopp" to "stop", "call" to "call": whichever the lexicon knows as a verb. */
function restoreStem(stem: string): string {
  const options = [`${stem}e`, stem, stem.slice(0, -1)];
  // "not" and "note": "-ed" and "-ing" more often stand for a dropped "e" after a single consonant.
  const doubled = stem.length > 2 && stem.at(-1) === stem.at(-2) && !/[lsz]/.test(stem.at(-1)!);
  const ordered = doubled
    ? [options[2]!, options[1]!, options[0]!]
    : dropsE(stem)
      ? options
      : [options[1]!, options[0]!, options[2]!];
  return ordered.find(isVerb) ?? (dropsE(stem) ? `${stem}e` : stem);
}

function dropsE(stem: string): boolean {
  return (
    /(?:[aeiou][bcdgkmpstvz]|[rlnds]g|[cglrs]|[vuz]|at|it|is|iz|ut|yz)$/.test(stem) &&
    !/(?:[ei]n|er|or|it|ow|ay|ey)$/.test(stem)
  );
}

function isVerb(word: string): boolean {
  const classes = lexicon('wordClasses');
  return (Object.hasOwn(classes, word) && classes[word]!.includes('V')) || isCue(word);
}

let cues: ReadonlySet<string> | undefined;

/** "laud", "honour": verbs of saying and wanting that the list of words does not have. */
function isCue(word: string): boolean {
  cues ??= new Set(lexicon('cues').verbs.map(({ lemma }) => lemma));
  return cues.has(word);
}
