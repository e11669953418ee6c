import { openSession, type RuntimeName, type SessionOptions } from '../../model/index.js';

/** Rows of token ids, mask and types, each `rows * width` long. */
export interface Batch {
  readonly rows: number;
  readonly width: number;
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly types: BigInt64Array;
}

/** A judging graph that is ready to run. */
export interface Runtime {
  readonly name: RuntimeName;
  /** Logits, row by row. */
  run(batch: Batch): Promise<Float32Array>;
}

/** Loads the graph of a judge; null where no runtime can. */
export async function openRuntime(graph: Uint8Array, options?: SessionOptions): Promise<Runtime | null> {
  const session = await openSession(graph, options);
  if (session === null) return null;
  return {
    name: session.runtime,
    run: async ({ rows, width, ids, mask, types }) => {
      const all = { input_ids: ids, attention_mask: mask, token_type_ids: types };
      // Not every model has token types.
      const feeds = Object.entries(all)
        .filter(([input]) => session.inputs.includes(input))
        .map(([input, data]) => [input, { data, dims: [rows, width] }] as const);
      const outputs = await session.run(Object.fromEntries(feeds));
      return Object.values(outputs)[0]!.data as Float32Array;
    },
  };
}
