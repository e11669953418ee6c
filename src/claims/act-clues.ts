import type { SpeechAct, Token } from '../domain/index.js';
import { findActors } from '../lexicon/index.js';
import { mainDoer, type Standpoint, speaksOfOwn, standpointOf } from './doers.js';
import { mainWords } from './main-words.js';
import { modalityOf } from './modality.js';
import { polarityOf } from './polarity.js';
import { headOf } from './tree.js';
import type { Link } from './types.js';

/** How many of the first words count by their place. */
const OPENING = 3;
/** Words to a step of length; claims of more than the last step are all alike long. */
const STEP = 6;
const STEPS = 6;

/**
 * What is seen of a claim that may tell its speech act, each clue named `kind=value`: the cue and who speaks, the root
 * verb, who does it, modality and polarity, the words themselves. States are told as the speaker's own or another's and
 * other names not at all, so that nothing is learnt of who is usually accused.
 * @param byRule What the rules say it does.
 */
export function actClues(
  link: Link | null,
  words: readonly Token[],
  standpoint: Standpoint,
  byRule: SpeechAct,
): readonly string[] {
  const speaking = standpointOf(link, standpoint);
  const values = wordValues(words, speaking.side);
  const doer = mainDoer(words, speaking);
  const modality = modalityOf(words, link ?? undefined);
  const polarity = polarityOf(words, false);
  const main = new Set(mainWords(words));
  return [
    ...new Set([
      `rule=${byRule}`,
      ...cueClues(link, standpoint.side),
      `doer=${doer}`,
      `modality=${modality}`,
      `polarity=${polarity}`,
      `doer and modality=${doer} ${modality}`,
      ...(speaksOfOwn(words) ? ['speaks of=own'] : []),
      ...rootClues(words, values, [`${doer}`, polarity, modality]),
      ...words.flatMap((word, at) => (main.has(word) && word.tag !== 'PUNCT' ? [`word=${values[at]}`] : [])),
      ...words.slice(0, OPENING).map((_, at) => `word ${at + 1}=${values[at]}`),
      ...words.flatMap(({ tag, lower }) => (tag === 'AUX' ? [`auxiliary=${lower}`] : [])),
      `length=${Math.min(STEPS, Math.floor(words.length / STEP))}`,
    ]),
  ];
}

function cueClues(link: Link | null, own: string | null): readonly string[] {
  if (link === null) return ['cue=none', 'speaker=account'];
  const flags = ['negated', 'rebuts', 'denies', 'clausal'] as const;
  return [
    `cue=${link.act}`,
    `speaker=${speakerKind(link.speaker.sides, own)}`,
    ...link.cueLemmas.map(lemma => `cue word=${lemma}`),
    ...flags.filter(flag => link[flag]).map(flag => `cue is=${flag}`),
    `strength=${Math.round(link.strength * 4)}`,
  ];
}

function speakerKind(sides: readonly string[], own: string | null): string {
  if (sides.length > 1) return 'both';
  return sides[0] === undefined ? 'unknown' : sides[0] === own ? 'own' : 'other';
}

function rootClues(
  words: readonly Token[],
  values: readonly string[],
  beside: readonly string[],
): readonly string[] {
  const root = words.findIndex(({ syntax }, at) => syntax !== null && headOf(words, at) === null);
  const word = words[root];
  if (word === undefined) return [];
  return [
    `root=${values[root]}`,
    `root form=${word.tag} ${word.form}`,
    `relation=${word.syntax!.relation}`,
    ...beside.map(each => `root and=${values[root]} ${each}`),
  ];
}

/** Words by their dictionary form; names and numbers only as what they are. */
function wordValues(words: readonly Token[], side: string | null): readonly string[] {
  const actors = findActors(words);
  return words.map(({ tag, lemma }, at) => {
    const mention = actors.find(({ first, last }) => first <= at && at < last);
    if (mention !== undefined) return mention.actor.name === side ? '<own>' : '<other>';
    if (tag === 'PROPN') return '<name>';
    return tag === 'NUM' ? '<number>' : lemma;
  });
}
