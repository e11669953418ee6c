import { CONTEST_REASONS, POLARITIES, REFERENCE_KINDS, SPEECH_ACTS, VERDICTS } from '../../domain/index.js';
import { version } from './parts.js';
import { array, boolean, described, nullable, object, oneOf, type Shape, schema, string } from './shapes.js';

const words: Shape = { type: 'string', minLength: 1 };

const claim = object(
  {
    id: words,
    account: described('A file of accounts.', words),
    side: described("Whose position it expresses; null for an outlet's own voice.", nullable(string)),
    text: described('Verbatim; several strings where the claim is discontinuous.', {
      anyOf: [words, { ...array(words), minItems: 1 }],
    }),
    speakers: described('From the outside in; "ministry" is the own voice of the account.', {
      ...array(words),
      minItems: 1,
    }),
    speechAct: oneOf(SPEECH_ACTS),
    polarity: oneOf(POLARITIES),
    themes: array(string),
  },
  { gist: string },
);

const verdict = object(
  { claim: words, against: words, verdict: oneOf(VERDICTS), with: array(string) },
  { reason: nullable(oneOf(CONTEST_REASONS)), unconfirmed: boolean, note: string },
);

/** The `gold.json` that `readout eval` reads. */
export const goldSchema = schema(
  'Readout gold annotations',
  'The claims, verdicts and references that a person found in the accounts of one event.',
  object(
    {
      schemaVersion: version,
      event: object({ id: words }, { title: string, date: string }),
      accounts: {
        ...array(
          object(
            { file: words },
            { side: nullable(string), kind: oneOf(['readout', 'article', 'statement']) },
          ),
        ),
        minItems: 2,
      },
      claims: array(claim),
      verdicts: array(verdict),
    },
    {
      split: oneOf(['dev', 'test']),
      language: string,
      provenance: array(string),
      references: array(
        object({ account: words, kind: oneOf(REFERENCE_KINDS), value: words }, { year: { type: 'integer' } }),
      ),
    },
  ),
);
