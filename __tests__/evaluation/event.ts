import { toAccount } from '../../scripts/corpus.js';
import type { Attribution, Claim, Source, Verdict } from '../../src/domain/index.js';
import { plainClaim } from '../../src/evaluation/baselines.js';
import { type GoldEvent, placeGold } from '../../src/evaluation/gold.js';
import { type GoldFile, goldSchema } from '../../src/evaluation/gold-schema.js';
import { locate } from '../../src/evaluation/locate.js';

export const NORTH =
  'Minister Anna Berg called Minister Ilyas Omarov on 3 May. She stressed that the river dam is safe, serves both countries and is being repaired.';
export const SOUTH =
  'Omarov said the dam is a danger to our villages. He recalled that both had signed the Water Accord of 1994.';

/** An account as intake would give it. */
export function account(id: string, side: string, text: string): GoldEvent['accounts'][number] {
  return toAccount({ id, source: `${side.toLowerCase()}.md`, side, text, sha256: '' });
}

/** The gold file of the dam call, as an annotator would write it. */
export function goldFile(change: Readonly<Record<string, unknown>> = {}): GoldFile {
  return goldSchema.parse({
    schemaVersion: '1',
    event: { id: 'dam-call' },
    accounts: [
      { file: 'north.md', side: 'North', kind: 'readout' },
      { file: 'south.md', side: 'South', kind: 'readout' },
    ],
    claims: [
      goldClaim('n1', 'North', 'Minister Anna Berg called Minister Ilyas Omarov on 3 May', {
        speakers: ['ministry'],
      }),
      goldClaim('n2', 'North', 'the river dam is safe', { themes: ['security'] }),
      goldClaim('n3', 'North', 'serves both countries', { themes: ['framing'] }),
      goldClaim('s1', 'South', 'the dam is a danger to our villages', {
        speakers: ['ministry', 'Ilyas Omarov'],
        speechAct: 'accuse',
        themes: ['security', 'rights'],
      }),
      goldClaim('s2', 'South', 'both had signed the Water Accord of 1994', {
        speakers: ['ministry', 'Ilyas Omarov'],
        themes: ['treaties'],
      }),
    ],
    verdicts: [
      { claim: 'n1', against: 'South', verdict: 'omitted', with: [] },
      { claim: 'n2', against: 'South', verdict: 'contested', with: ['s1'], reason: 'contradiction' },
      { claim: 'n3', against: 'South', verdict: 'omitted', with: [] },
      { claim: 's1', against: 'North', verdict: 'contested', with: ['n2'], reason: 'contradiction' },
      { claim: 's2', against: 'North', verdict: 'omitted', with: [], unconfirmed: true },
    ],
    references: [
      { account: 'south.md', kind: 'treaty', value: 'Water Accord', year: 1994 },
      { account: 'north.md', kind: 'date', value: '2024-05-03' },
    ],
    ...change,
  });
}

export function goldClaim(
  id: string,
  side: 'North' | 'South',
  text: string | readonly string[],
  rest: object = {},
): object {
  return {
    id,
    account: `${side.toLowerCase()}.md`,
    side,
    text,
    speakers: ['ministry', 'Anna Berg'],
    speechAct: 'assert',
    polarity: 'affirmed',
    themes: [],
    ...rest,
  };
}

export function goldEvent(change: Readonly<Record<string, unknown>> = {}): GoldEvent {
  return placeGold(
    goldFile(change),
    [account('a1', 'North', NORTH), account('a2', 'South', SOUTH)],
    'gold.json',
  );
}

/** A claim as the system would give it, over words of one of the two accounts. */
export function claim(id: string, words: string, rest: Partial<Claim> = {}): Claim {
  const north = id.startsWith('a1');
  const spans = locate(north ? NORTH : SOUTH, [words]) ?? [];
  return {
    ...plainClaim({
      id,
      account: north ? 'a1' : 'a2',
      side: north ? 'North' : 'South',
      text: words,
      spans,
      sentence: 0,
    }),
    ...rest,
  };
}

export function attribution(
  id: string,
  source: Partial<Source>,
  rest: Partial<Attribution> = {},
): Attribution {
  return {
    id,
    account: id.slice(0, 2),
    parent: null,
    source: { text: source.name ?? '', spans: [], name: '', kind: 'speaker', sides: [], ...source },
    cue: { text: '', spans: [] },
    content: { spans: [] },
    speechAct: 'assert',
    strength: 0.5,
    negated: false,
    says: true,
    rebuts: false,
    ...rest,
  };
}

export function verdict(claim: string, kind: Verdict['verdict'], rest: Partial<Verdict> = {}): Verdict {
  return {
    claim,
    against: claim.startsWith('a1') ? 'South' : 'North',
    verdict: kind,
    with: [],
    score: 1,
    reason: null,
    extent: null,
    unconfirmed: false,
    nearest: null,
    ...rest,
  };
}
