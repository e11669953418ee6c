import { object, oneOf, schema, unit } from './shapes.js';

/** One line of `readout judge`. */
export const judgementSchema = schema(
  'Readout judgement',
  'What the judge makes of one premise and hypothesis; the probabilities add up to 1.',
  object({
    relation: oneOf(['entailment', 'contradiction', 'neutral']),
    probabilities: object({ entailment: unit, contradiction: unit, neutral: unit }),
  }),
);
