import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { packagePath } from '../../lexicon/index.js';

/** Rows of token ids, mask and types, each `rows * width` long. */
export interface Batch {
  readonly rows: number;
  readonly width: number;
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly types: BigInt64Array;
}

/** A graph that is ready to run. */
export interface Runtime {
  readonly name: RuntimeName;
  /** Logits, row by row. */
  run(batch: Batch): Promise<Float32Array>;
}

export const RUNTIMES = ['native', 'wasm'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

type Onnx = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>;

const MOST_THREADS = 4;

export interface RuntimeOptions {
  /** Only these; for tests, and for those who would rather have a warning than a slow judge. */
  readonly wanted?: readonly RuntimeName[];
  /** Threads of the native runtime; by default as many as there are cores, four at most. */
  readonly threads?: number | undefined;
}

/**
 * Loads a graph into onnxruntime: the native one if it is installed for this machine, else the one in WebAssembly that
 * the package brings, about five times slower. Null if neither loads.
 */
export async function openRuntime(
  graph: Uint8Array,
  { wanted = wantedRuntimes(), threads }: RuntimeOptions = {},
): Promise<Runtime | null> {
  for (const name of wanted) {
    try {
      const onnx = name === 'native' ? await loadNative() : await loadWasm();
      return await startSession(name, onnx, graph, threads);
    } catch {
      // The next one; what none of them can run is judged without a model, with a warning.
    }
  }
  return null;
}

function wantedRuntimes(): readonly RuntimeName[] {
  const named = process.env.READOUT_RUNTIME;
  return named === undefined ? RUNTIMES : RUNTIMES.filter(name => name === named);
}

async function loadNative(): Promise<Onnx> {
  const { default: onnx } = (await import('onnxruntime-node')) as unknown as { default: Onnx };
  return onnx;
}

async function loadWasm(): Promise<Onnx> {
  const folder = packagePath('dist/onnxruntime/');
  const onnx = (await import(
    pathToFileURL(`${folder}ort.wasm.min.mjs`).href
  )) as typeof import('onnxruntime-web');
  onnx.env.wasm.numThreads = 1;
  onnx.env.wasm.wasmBinary = new Uint8Array(readFileSync(`${folder}ort-wasm-simd-threaded.wasm`));
  return onnx;
}

async function startSession(
  name: RuntimeName,
  { InferenceSession, Tensor }: Onnx,
  graph: Uint8Array,
  threads = Math.min(availableParallelism(), MOST_THREADS),
): Promise<Runtime> {
  const session = await InferenceSession.create(graph, {
    executionProviders: [name === 'native' ? 'cpu' : 'wasm'],
    intraOpNumThreads: name === 'native' ? threads : 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  const [output] = session.outputNames;
  return {
    name,
    run: async ({ rows, width, ids, mask, types }) => {
      const tensor = (values: BigInt64Array) => new Tensor('int64', values, [rows, width]);
      const all = { input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(types) };
      // Not every model has token types.
      const feeds = Object.fromEntries(
        Object.entries(all).filter(([input]) => session.inputNames.includes(input)),
      );
      const result = await session.run(feeds);
      return result[output!]!.data as Float32Array;
    },
  };
}
