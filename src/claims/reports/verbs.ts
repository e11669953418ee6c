import type { Token } from '../../domain/index.js';

/** Whether a word carries a tense: "said", "would", not "saying" or "to say". */
export function hasTense({ tag, form }: Token): boolean {
  if (tag === 'AUX') return form !== 'gerund' && form !== 'participle';
  return tag === 'VERB' && (form === 'past' || form === 'present');
}
