import type { Token } from '../../domain/index.js';

/** Whether a word carries a tense: "said", "would", not "saying" or "to say". */
export function hasTense({ tag, form }: Token): boolean {
  if (tag === 'AUX') return form !== 'gerund' && form !== 'participle';
  return tag === 'VERB' && (form === 'past' || form === 'present');
}

/** Taggers take "says" behind a quotation for a noun, "said" before a subject for an adjective, "polls show" for two nouns. */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tag === 'VERB' || lower === 'says' || lower === 'said') return true;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (tag !== 'NOUN' || before === undefined || next === undefined) return false;
  const isSubject = SUBJECTS.has(before.lower) || (before.tag === 'NOUN' && before.lower !== before.lemma);
  return (
    isSubject && (next.tag === 'PRON' || next.tag === 'DET' || next.tag === 'PROPN' || next.lower === 'that')
  );
}

const SUBJECTS = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'who']);
