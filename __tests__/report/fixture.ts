import type {
  Account,
  Attribution,
  Claim,
  Comparison,
  Explanation,
  Source,
  Verdict,
} from '../../src/domain/index.js';
import type { ReportOptions } from '../../src/report/index.js';

export const OPTIONS: ReportOptions = {
  format: 'table',
  width: 80,
  color: false,
  ascii: false,
  includeText: false,
};

const VERIA =
  'On 3 May Minister Anna Berg spoke with Minister Сабир Омаров at the initiative of the Orshan side. ' +
  'Berg explained that the checks at the Telma bridge are temporary, aimed at no nation, and will be eased. ' +
  'She reaffirmed the commitment to the 1994 Accord on Open Borders (see https://accords.example/1994/open-borders/annex-3/checked-and-signed-copy). ' +
  'Omarov, for his part, promised to return forty trucks.';

const ORSHAN =
  'Minister Сабир Омаров received a call from Minister Anna Berg. ' +
  'He expressed concern over the hostile checks on our drivers. ' +
  'Berg assured that the measures would be eased. ' +
  'Both referred to the 1994 Accord.';

const TOKAI =
  '東海省外務局長李小龍は、橋での検査の緩和を歓迎した。 The bureau noted =2+2 \u001b[31mdelays\u0007 | of <b>weeks</b>.';

/** What the innermost link of a claim does. */
const ACTS: Readonly<Record<string, Claim['speechAct']>> = {
  'a1.r2': 'assert',
  'a1.r3': 'promise',
  'a2.r1': 'regret',
  'a2.r2': 'assure',
};

/** The Telma bridge call, as two ministries tell it. */
export function bridgeCall(change: Partial<Comparison> = {}): Comparison {
  const claims = [
    claim(
      'a1.c1',
      'Veria',
      VERIA,
      'On 3 May Minister Anna Berg spoke with Minister Сабир Омаров at the initiative of the Orshan side',
      {
        themes: tags('framing'),
        references: [{ kind: 'date', text: 'On 3 May', value: '2024-05-03', span: { start: 0, end: 8 } }],
      },
    ),
    claim('a1.c2', 'Veria', VERIA, 'the checks at the Telma bridge are temporary', {
      themes: tags('security'),
      attribution: ['a1.r1'],
      framing: [{ text: 'temporary', device: 'minimising', polarity: 1, span: spanIn(VERIA, 'temporary') }],
    }),
    claim('a1.c3', 'Veria', VERIA, 'aimed at no nation', {
      themes: tags('security', 'rights'),
      attribution: ['a1.r1'],
      polarity: 'negated',
    }),
    claim('a1.c4', 'Veria', VERIA, 'will be eased', {
      themes: tags('security'),
      attribution: ['a1.r1'],
      modality: 'intention',
    }),
    claim(
      'a1.c5',
      'Veria',
      VERIA,
      'the commitment to the 1994 Accord on Open Borders (see https://accords.example/1994/open-borders/annex-3/checked-and-signed-copy)',
      {
        themes: tags('treaties'),
        attribution: ['a1.r2'],
        references: [
          {
            kind: 'treaty',
            text: '1994 Accord on Open Borders',
            value: 'Accord on Open Borders (1994)',
            span: spanIn(VERIA, '1994 Accord on Open Borders'),
          },
        ],
      },
    ),
    claim('a1.c6', 'Veria', VERIA, 'to return forty trucks', {
      attribution: ['a1.r3'],
      modality: 'intention',
      references: [
        { kind: 'quantity', text: 'forty trucks', value: '40 truck', span: spanIn(VERIA, 'forty trucks') },
      ],
    }),
    claim('a2.c1', 'Orshan', ORSHAN, 'Minister Сабир Омаров received a call from Minister Anna Berg', {
      themes: tags('framing'),
    }),
    claim('a2.c2', 'Orshan', ORSHAN, 'the hostile checks on our drivers', {
      themes: tags('rights', 'framing'),
      attribution: ['a2.r1'],
      framing: [{ text: 'hostile', device: 'blame', polarity: -1, span: spanIn(ORSHAN, 'hostile') }],
    }),
    claim('a2.c3', 'Orshan', ORSHAN, 'the measures would be eased', {
      themes: tags('security'),
      attribution: ['a2.r2'],
    }),
    claim('a2.c4', 'Orshan', ORSHAN, 'Both referred to the 1994 Accord', {
      themes: tags('treaties'),
      references: [
        {
          kind: 'treaty',
          text: '1994 Accord',
          value: 'Accord on Open Borders (1994)',
          span: spanIn(ORSHAN, '1994 Accord'),
        },
      ],
    }),
  ];
  return {
    schemaVersion: '1',
    tool: {
      name: 'readout',
      version: '0.1.0',
      judge: 'nli',
      model: 'e'.repeat(64),
      data: 'd'.repeat(64),
      settings: { agree: 0.5, conflict: 0.9, dispute: 0.25, rules: true },
    },
    event: { id: '2024-05-03-telma-bridge-call', date: '2024-05-03', sides: ['Veria', 'Orshan'] },
    accounts: [account('a1', 'Veria', VERIA), account('a2', 'Orshan', ORSHAN)],
    attributions: [
      attribution('a1.r1', { name: 'Anna Berg', sides: ['Veria'] }, 'explained', { speechAct: 'inform' }),
      attribution('a1.r2', { name: 'Anna Berg', sides: ['Veria'] }, 'reaffirmed'),
      attribution('a1.r3', { name: 'Сабир Омаров', kind: 'counterpart', sides: ['Orshan'] }, 'promised', {
        speechAct: 'promise',
      }),
      attribution('a2.r1', { name: 'Сабир Омаров', sides: ['Orshan'] }, 'expressed concern', {
        speechAct: 'regret',
      }),
      attribution('a2.r2', { name: 'Anna Berg', kind: 'counterpart', sides: ['Veria'] }, 'assured', {
        speechAct: 'assure',
      }),
    ],
    claims: claims.map(each => ({ ...each, speechAct: ACTS[each.attribution.at(-1) ?? ''] ?? 'inform' })),
    relations: [
      {
        a: 'a1.c3',
        b: 'a2.c2',
        type: 'contradicts',
        score: 0.81234567,
        reasons: [
          { kind: 'evaluation', a: spanIn(VERIA, 'aimed at no nation'), b: spanIn(ORSHAN, 'hostile') },
        ],
        evidence: {
          words: { entails: 0.11, entailed: 0.14, contradiction: 0.35 },
          model: { entails: 0.02, entailed: 0.01, contradiction: 0.7 },
          conflict: 0.9,
          by: 'rule',
        },
      },
    ],
    verdicts: [
      verdict('a1.c1', 'Orshan', 'contested', { with: ['a2.c1'], reason: 'initiative' }),
      verdict('a1.c2', 'Orshan', 'omitted', { nearest: { claim: 'a2.c3', score: 0.31 } }),
      verdict('a1.c3', 'Orshan', 'contested', { with: ['a2.c2'], reason: 'evaluation', score: 0.81 }),
      verdict('a1.c4', 'Orshan', 'shared', { with: ['a2.c3'], extent: 'full' }),
      verdict('a1.c5', 'Orshan', 'shared', { with: ['a2.c4'], extent: 'broader' }),
      verdict('a1.c6', 'Orshan', 'omitted', { unconfirmed: true }),
      verdict('a2.c1', 'Veria', 'contested', { with: ['a1.c1'], reason: 'initiative' }),
      verdict('a2.c2', 'Veria', 'contested', { with: ['a1.c3'], reason: 'evaluation', score: 0.81 }),
      verdict('a2.c3', 'Veria', 'shared', { with: ['a1.c4'], extent: 'full' }),
      verdict('a2.c4', 'Veria', 'shared', { with: ['a1.c5'], extent: 'narrower' }),
    ],
    themes: [
      coverage('security', 3, 1, 2, 1, 1, 0),
      coverage('rights', 1, 1, 0, 2, 0, 0),
      coverage('treaties', 1, 1, 2, 0, 0, 0),
      coverage('framing', 1, 2, 0, 3, 0, 0),
    ],
    timeline: [
      {
        date: '1994',
        precision: 'year',
        label: 'Accord on Open Borders',
        mentionedBy: ['Veria', 'Orshan'],
        claims: ['a1.c5', 'a2.c4'],
      },
      {
        date: '2024-05-03',
        precision: 'day',
        label: 'call between the ministers',
        mentionedBy: ['Veria'],
        claims: ['a1.c1'],
      },
    ],
    emphasis: [
      { side: 'Veria', theme: 'framing', words: 17, share: 0.3, rank: 1 },
      { side: 'Veria', theme: 'security', words: 15, share: 0.26, rank: 2 },
      { side: 'Veria', theme: 'rights', words: 4, share: 0.07, rank: 3 },
      { side: 'Veria', theme: 'treaties', words: 10, share: 0.18, rank: 4 },
      { side: 'Orshan', theme: 'framing', words: 16, share: 0.59, rank: 1 },
      { side: 'Orshan', theme: 'rights', words: 6, share: 0.22, rank: 2 },
      { side: 'Orshan', theme: 'security', words: 5, share: 0.19, rank: 3 },
      { side: 'Orshan', theme: 'treaties', words: 6, share: 0.22, rank: 4 },
    ],
    naming: [
      {
        referent: 'the checks',
        terms: {
          Veria: [{ text: 'checks', account: 'a1', span: spanIn(VERIA, 'checks') }],
          Orshan: [{ text: 'measures', account: 'a2', span: spanIn(ORSHAN, 'measures') }],
        },
      },
    ],
    divergence: { overall: 0.6, byTheme: { security: 0.5, rights: 1, treaties: 0, framing: 1 } },
    reported: [],
    complete: true,
    warnings: [],
    ...change,
  };
}

/** The same call with a third side, whose account tries to steer the terminal, and a newspaper. */
export function bridgeTalks(): Comparison {
  const call = bridgeCall();
  const press = 'A driver waited nine hours at the bridge.';
  const claims = [
    ...call.claims,
    claim('a3.c1', '東海', TOKAI, '橋での検査の緩和を歓迎した', { themes: tags('security') }),
    claim('a3.c2', '東海', TOKAI, '=2+2 \u001b[31mdelays\u0007 | of <b>weeks</b>', {
      themes: tags('rights'),
      attribution: ['a3.r1'],
      speechAct: 'assert',
    }),
    claim('a4.c1', null, press, 'A driver waited nine hours at the bridge', { themes: tags('rights') }),
  ];
  const third = call.verdicts.map(({ claim }) => verdict(claim, '東海', 'omitted'));
  return {
    ...call,
    event: { ...call.event, sides: ['Veria', 'Orshan', '東海'] },
    accounts: [
      ...call.accounts,
      account('a3', '東海', TOKAI),
      { ...account('a4', null, press), kind: 'article', source: 'daily.html' },
    ],
    attributions: [
      ...call.attributions,
      attribution('a3.r1', { name: 'the bureau', kind: 'ministry', sides: ['東海'] }, 'noted'),
    ],
    claims,
    verdicts: [
      ...call.verdicts,
      ...third.map(each =>
        each.claim === 'a2.c3'
          ? { ...each, verdict: 'shared' as const, with: ['a3.c1'], extent: 'narrower' as const }
          : each,
      ),
      verdict('a3.c1', 'Veria', 'omitted'),
      verdict('a3.c1', 'Orshan', 'shared', { with: ['a2.c3'], extent: 'broader' }),
      verdict('a3.c2', 'Veria', 'omitted', { score: Number.NaN }),
      verdict('a3.c2', 'Orshan', 'omitted'),
    ],
  };
}

/** Why `aimed at no nation` is contested. */
export function explanationOfAim(comparison: Comparison): Explanation {
  const [relation] = comparison.relations;
  return {
    claim: 'a1.c3',
    chain: ["Veria's account", 'Anna Berg explained'],
    verdicts: [
      {
        against: 'Orshan',
        verdict: comparison.verdicts.find(({ claim, against }) => claim === 'a1.c3' && against === 'Orshan')!,
        candidates: [{ ...relation!, claim: 'a2.c2' }],
        rules: ['the rule "evaluation" fired between this claim and a2.c2 (0.81)'],
        changes: ['omitted, if a2.c2 did not conflict: nothing else comes to 0.50'],
      },
    ],
  };
}

/** The comparison with other words in every claim. */
export function withWords(comparison: Comparison, words: string): Comparison {
  return { ...comparison, claims: comparison.claims.map(each => ({ ...each, text: words })) };
}

export function account(id: string, side: string | null, text: string): Comparison['accounts'][number] {
  const known: Account = {
    id,
    source: `${side ?? id}.md`.toLowerCase(),
    side,
    kind: 'readout',
    ministry: null,
    date: '2024-05-03',
    language: 'en',
    title: null,
    url: null,
    event: null,
    counterparts: [],
    sha256: 'a'.repeat(64),
    text,
    inferred: ['language'],
    warnings: [],
  };
  return { ...known, sentences: [{ start: 0, end: text.length, kind: 'prose' }] };
}

function claim(id: string, side: string | null, body: string, words: string, rest: Partial<Claim>): Claim {
  return {
    id,
    account: id.slice(0, 2),
    side,
    text: words,
    spans: [spanIn(body, words)],
    sentence: 0,
    proposition: words,
    attribution: [],
    speechAct: 'inform',
    polarity: 'affirmed',
    modality: 'asserted',
    themes: [],
    references: [],
    framing: [],
    ...rest,
  };
}

function attribution(
  id: string,
  source: Partial<Source>,
  cue: string,
  rest: Partial<Attribution> = {},
): Attribution {
  return {
    id,
    account: id.slice(0, 2),
    parent: null,
    source: { text: source.name ?? '', spans: [], name: '', kind: 'speaker', sides: [], ...source },
    cue: { text: cue, spans: [] },
    content: { spans: [] },
    speechAct: 'assert',
    strength: 0.5,
    negated: false,
    says: true,
    rebuts: false,
    ...rest,
  };
}

function verdict(
  claim: string,
  against: string,
  kind: Verdict['verdict'],
  rest: Partial<Verdict> = {},
): Verdict {
  return {
    claim,
    against,
    verdict: kind,
    with: [],
    score: 0.9,
    reason: null,
    extent: null,
    unconfirmed: false,
    nearest: null,
    ...rest,
  };
}

function coverage(
  id: string,
  veria: number,
  orshan: number,
  shared: number,
  contested: number,
  byOrshan: number,
  byVeria: number,
) {
  return {
    id,
    said: { Veria: veria, Orshan: orshan },
    shared,
    contested,
    omitted: { Veria: byVeria, Orshan: byOrshan },
  };
}

function tags(...ids: readonly string[]): Claim['themes'] {
  return ids.map(id => ({ id, score: 0.9, evidence: [] }));
}

function spanIn(body: string, words: string) {
  const start = body.indexOf(words);
  if (start === -1) throw new RangeError(`"${words}" is not in the account`);
  return { start, end: start + words.length };
}
