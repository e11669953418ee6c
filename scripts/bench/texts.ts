import type { Account } from '../../src/domain/index.js';
import { seededRandom } from '../../src/evaluation/bootstrap.js';
import { toAccount } from '../corpus.js';

const SPEAKERS = [
  'The Foreign Minister',
  'Elina Saarinen',
  'The Minister',
  'Rodrigo Fuentes',
  'The head of the delegation',
  'Both ministers',
];
const CUES = [
  'stressed that',
  'noted that',
  'reiterated that',
  'made clear that',
  'said that',
  'expressed concern that',
  'informed his counterpart that',
  'warned that',
];
const SUBJECTS = [
  'the border crossing at Pine Ridge',
  'the fisheries agreement of 1998',
  'the treatment of seasonal workers',
  'the ceasefire along the northern line',
  'the joint commission on trade',
  'the detention of two citizens',
  'the transit of grain',
  'the patrols in the strait',
];
const PREDICATES = [
  'would remain suspended until June 2024',
  'is a temporary measure aimed at no nation',
  'had been violated on at least DAY occasions',
  'must be settled through dialogue',
  'serves the interests of both peoples',
  'requires an urgent and transparent investigation',
  'has entered its DAY round',
  'was discussed in a candid and constructive spirit',
];
const TAILS = [
  '',
  ', including in the southern districts',
  ' and thanked the other side for its support',
  ', as the two sides had agreed on DAY April 2024',
  ' because the earlier steps had brought no result',
];

/** So many sentences as a readout would have them, in paragraphs of four; the same for the same seed. */
export function readoutText(sentences: number, seed: number): string {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const sentence = () =>
    `${pick(SPEAKERS)} ${pick(CUES)} ${pick(SUBJECTS)} ${pick(PREDICATES)}${pick(TAILS)}.`.replaceAll(
      'DAY',
      () => String(2 + Math.floor(random() * 27)),
    );
  const all = Array.from({ length: sentences }, sentence);
  const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, (_, index) =>
    all.slice(4 * index, 4 * index + 4).join(' '),
  );
  return paragraphs.join('\n\n');
}

/** A made-up readout as intake would give it. */
export function readoutAccount(id: string, side: string, text: string): Account {
  return toAccount({ id, source: `${side.toLowerCase()}.md`, side, text, date: '2024-04-30' });
}
