import type { Judge, JudgedRelation, Judgement, Pair } from '../judge.js';
import { bucketPairs, toBatch } from './batches.js';
import type { ModelFolder } from './model-folder.js';
import { pairEncoder } from './pair-encoder.js';
import type { Runtime } from './runtime.js';
import { textEncoder } from './text-encoder.js';
import { wordPlaces } from './word-places.js';

const MOST_KNOWN = 100_000;

/**
 * The judge with a model: a cross-encoder for natural-language inference. Judges each pair once, in batches of pairs of
 * like length.
 */
export function nliJudge(folder: ModelFolder, runtime: Runtime): Judge {
  const texts = textEncoder(folder);
  const encode = pairEncoder(folder, texts);
  const known = new Map<string, Judgement>();
  return {
    name: 'nli',
    model: folder.sha256,
    warnings: [],
    place: wordPlaces(folder, texts.idsOf),
    judge: async pairs => {
      if (known.size > MOST_KNOWN) known.clear();
      const keys = pairs.map(keyOf);
      const fresh = new Map(
        pairs.flatMap((pair, at) => (known.has(keys[at]!) ? [] : [[keys[at]!, pair] as const])),
      );
      const asked = [...fresh.keys()];
      const encoded = asked.map(key => encode(fresh.get(key)!));
      for (const bucket of bucketPairs(encoded)) {
        const logits = await runtime.run(toBatch(bucket.map(index => encoded[index]!)));
        for (const [row, index] of bucket.entries())
          known.set(asked[index]!, toJudgement(logits.subarray(row * 3, row * 3 + 3), folder.labels));
      }
      return keys.map(key => known.get(key)!);
    },
  };
}

function keyOf({ premise, hypothesis }: Pair): string {
  return `${premise}\u0000${hypothesis}`;
}

/** Softmax, to four places: more of them would only tell the batch in which a pair was judged. */
function toJudgement(logits: Float32Array, labels: readonly JudgedRelation[]): Judgement {
  const top = Math.max(...logits);
  const powers = Array.from(logits, logit => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  const probabilities = { entailment: 0, contradiction: 0, neutral: 0 };
  labels.forEach((label, at) => {
    probabilities[label] = Math.round((powers[at]! / sum) * 10_000) / 10_000;
  });
  const relation = labels.reduce((best, label) =>
    probabilities[label] > probabilities[best] ? label : best,
  );
  return { relation, probabilities };
}
