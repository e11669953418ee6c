import { CONTEST_REASONS, RELATION_TYPES, VERDICTS } from '../../domain/index.js';
import { accountWithSentences, ISO_DATE, PARTS, tool, version } from './parts.js';
import {
  array,
  boolean,
  count,
  described,
  nullable,
  object,
  oneOf,
  record,
  ref,
  schema,
  string,
  unit,
} from './shapes.js';

const scores = object({ entails: unit, entailed: unit, contradiction: unit });

const relation = described(
  'Between two claims of different sides.',
  object(
    {
      a: string,
      b: string,
      type: oneOf(RELATION_TYPES),
      score: unit,
      reasons: array(object({ kind: string, a: ref('span'), b: ref('span') })),
    },
    {
      evidence: object({
        words: described('What words alone say.', scores),
        model: described(
          'What the model says; null without one, and where it was not asked: of the same words, or where a rule decides.',
          nullable(scores),
        ),
        conflict: described(
          'Contradiction by the model from which the two are contested; null where none is enough.',
          nullable({ type: 'number', minimum: 0 }),
        ),
        by: described(
          'What found the conflict; null where there is none.',
          nullable(oneOf(['rule', 'judge'])),
        ),
      }),
    },
  ),
);

const verdict = described(
  'Of one claim against one other side.',
  object({
    claim: string,
    against: string,
    verdict: oneOf(VERDICTS),
    with: described('Claims of that side that carry the verdict; empty for omitted.', array(string)),
    score: unit,
    reason: nullable(oneOf(CONTEST_REASONS)),
    extent: nullable(oneOf(['full', 'broader', 'narrower'])),
    unconfirmed: described("Attributed to that side's own person, and that side is silent.", boolean),
    nearest: described(
      'For omitted: the closest claim of that side.',
      nullable(object({ claim: string, score: unit })),
    ),
  }),
);

const timelineEntry = object({
  date: ISO_DATE,
  precision: oneOf(['day', 'month', 'year']),
  label: string,
  mentionedBy: array(string),
  claims: array(string),
});

const namedTerm = object({ text: string, account: string, span: ref('span') });

/** One document of `readout compare --format json`, one line of `readout batch`. */
export const comparisonSchema = schema(
  'Readout comparison',
  'What each side said, shared, omitted and contested in its account of one event.',
  object(
    {
      schemaVersion: version,
      tool,
      event: object({ id: string, date: nullable(string), sides: array(string) }),
      accounts: array(accountWithSentences),
      attributions: array(ref('attribution')),
      claims: array(ref('claim')),
      relations: array(ref('relation')),
      verdicts: array(ref('verdict')),
      reported: described(
        "What articles attribute to a side, weighed against that side's own accounts.",
        array(ref('verdict')),
      ),
      themes: array(
        object({ id: string, said: record(count), shared: count, contested: count, omitted: record(count) }),
      ),
      timeline: array(timelineEntry),
      emphasis: array(object({ side: string, theme: string, words: count, share: unit, rank: count })),
      naming: array(object({ referent: string, terms: record(array(namedTerm)) })),
      divergence: object({ overall: unit, byTheme: record(unit) }),
      complete: boolean,
      warnings: array(string),
    },
    {
      key: described(
        'Of a line of readout batch: names the input and all that the result follows from.',
        string,
      ),
    },
  ),
  { ...PARTS, relation, verdict },
);
