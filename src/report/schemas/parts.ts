import { MODALITIES, POLARITIES, REFERENCE_KINDS, SOURCE_KINDS, SPEECH_ACTS } from '../../domain/index.js';
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
  type Shape,
  string,
  unit,
} from './shapes.js';

export const version: Shape = { const: '1' };
export const ISO_DATE: Shape = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' };

const span = described(
  "A half-open range of UTF-16 code units in the account's normalised text.",
  object({ start: count, end: count }),
);

const phrase = object({ text: string, spans: array(ref('span')) });

const accountKeys: Readonly<Record<string, Shape>> = {
  id: string,
  side: described('The side that speaks; null for an article.', nullable(string)),
  kind: oneOf(['readout', 'article', 'statement']),
  ministry: nullable(string),
  date: nullable(string),
  language: described('BCP 47 tag.', string),
  source: described('File name as the user gave it, or "-".', string),
  sha256: described('Of the bytes read, in hex.', string),
  inferred: described('Names of the keys that were inferred, not given.', array(string)),
};

const accountExtras: Readonly<Record<string, Shape>> = {
  title: nullable(string),
  url: nullable(string),
  event: nullable(string),
  counterparts: array(string),
  text: described('The normalised text; only with --include-text.', string),
};

export const account = object(accountKeys, accountExtras);
export const accountWithSentences = object(
  { ...accountKeys, sentences: array(ref('sentence')) },
  accountExtras,
);

const attribution = described(
  'Who says, thinks or wants what: source, cue, content. A link of a chain where it is nested.',
  object(
    {
      id: string,
      account: string,
      parent: described('The attribution this one is nested in; null for the outermost.', nullable(string)),
      source: object(
        {
          text: string,
          spans: array(ref('span')),
          name: string,
          kind: oneOf(SOURCE_KINDS),
          side: described('The one side the source speaks for; null if none or several.', nullable(string)),
        },
        { sides: array(string) },
      ),
      cue: phrase,
      content: object({ spans: array(ref('span')) }),
      speechAct: oneOf(SPEECH_ACTS),
      strength: unit,
      negated: boolean,
    },
    {
      says: described(
        'Whether the source says it; false for what it thinks, wants or shows by a deed. Claims refer to what is said alone.',
        boolean,
      ),
      rebuts: boolean,
    },
  ),
);

const claim = described(
  'The smallest assertion that one could agree with, deny or leave out by itself.',
  object({
    id: string,
    account: string,
    side: nullable(string),
    text: described('Verbatim; the slices of several spans are joined by " ... ".', string),
    spans: { ...array(ref('span')), minItems: 1 },
    sentence: described("Index into the account's sentences.", count),
    proposition: described('Made self-contained; derived, not verbatim.', string),
    attribution: described('Ids, outermost first; empty for the own voice of the account.', array(string)),
    speechAct: described(
      'What is done by saying it: as the innermost cue tells, or the words themselves where that tells nothing.',
      oneOf(SPEECH_ACTS),
    ),
    polarity: oneOf(POLARITIES),
    modality: oneOf(MODALITIES),
    themes: array(object({ id: string, score: unit, evidence: array(ref('span')) })),
    references: array(
      object({ kind: oneOf(REFERENCE_KINDS), text: string, value: string, span: ref('span') }),
    ),
    framing: array(object({ text: string, device: string, polarity: oneOf([-1, 0, 1]), span: ref('span') })),
  }),
);

export const tool = object(
  {
    name: { const: 'readout' },
    version: string,
    judge: string,
    model: described('SHA-256 of the model; null for a judge without one.', nullable(string)),
    data: described('SHA-256 over lexicons and themes.', string),
  },
  {
    reader: described(
      'What read the grammar, and the SHA-256 of its model; null for rules.',
      object({ name: string, model: nullable(string) }),
    ),
    settings: described(
      'The thresholds that decided, by name (docs/method.md).',
      record({ anyOf: [{ type: 'number' }, boolean] }),
    ),
  },
);

/** Definitions that several schemas use. */
export const PARTS: Readonly<Record<string, Shape>> = {
  span,
  sentence: object(
    { start: count, end: count },
    { kind: oneOf(['prose', 'heading', 'item', 'boilerplate']) },
  ),
  attribution,
  claim,
};
