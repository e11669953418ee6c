/** What decides between a relation and none; all scores are 0 to 1. */
export interface Settings {
  /** From this agreement on, one claim asserts the other. */
  readonly agree: number;
  /** From this entailment on, both ways round, two claims say the same. */
  readonly both: number;
  /** From this contradiction on by words, a claim is contested. */
  readonly denial: number;
  /** How much contradiction the model, if there is one, must see beside it. */
  readonly assent: number;
  /** From this contradiction on by the model, a claim is contested. */
  readonly conflict: number;
  /** The same where one of two claims charges the other's side with something, asks something of it, or is made to press it. */
  readonly dispute: number;
  /** The same where each of them does. */
  readonly quarrel: number;
  /** How much contradiction the model must see where one rejects a thing that the other puts forward. */
  readonly rejection: number;
  /** Held against an account of more claims than these, a claim needs a surer contradiction: among many one is soon found. */
  readonly crowd: number;
  /** From this agreement on, a claim is worth showing as the nearest. */
  readonly related: number;
  /** The model's part in an agreement; the rest is the words'. */
  readonly modelShare: number;
  /** From how much agreement by words on the model has its part in any case. */
  readonly hint: number;
  /** From how much agreement by the model on it has its part where words hardly see a likeness. */
  readonly sure: number;
  /** From how much agreement by words on they decide alone of the same act of the same side. */
  readonly plain: number;
  /** What support by a window of sentences counts, beside support by a claim. */
  readonly windowShare: number;
  /** Whether the claims whose words lie nearest are judged, too, where the judge knows which those are. */
  readonly nearest: boolean;
  /** What part of the doubt is left where a claim that presses the other side is held against one that has no words in common with it; 0 if it is not. */
  readonly unlike: number;
  /** Whether the rules have their say. */
  readonly rules: boolean;
}

const WORDS: Settings = {
  agree: 0.55,
  both: 0.5,
  denial: 0.55,
  assent: 0,
  conflict: 1.01,
  dispute: 1.01,
  quarrel: 1.01,
  rejection: 0,
  crowd: 24,
  related: 0.2,
  modelShare: 0,
  hint: 0,
  sure: 0,
  plain: 1.01,
  windowShare: 0,
  nearest: true,
  unlike: 0,
  rules: true,
};
const MODEL: Settings = {
  ...WORDS,
  agree: 0.45,
  assent: 0.2,
  conflict: 0.85,
  dispute: 0.6,
  quarrel: 0.2,
  rejection: 0.1,
  crowd: 30,
  unlike: 0.75,
  modelShare: 0.7,
  hint: 0.25,
  sure: 0.6,
  plain: 0.6,
  windowShare: 0,
};

/** The settings for a judge with a model and for one without, chosen on the development events (docs/method.md). */
export function settingsFor({ model }: { readonly model: string | null }): Settings {
  return model === null ? WORDS : MODEL;
}
