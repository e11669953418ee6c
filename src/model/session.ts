import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { packagePath } from '../lexicon/index.js';
import { throughGate } from './gate.js';

/** Values of a tensor, row by row, with its size in each direction. */
export interface Tensor {
  readonly data: BigInt64Array | Float32Array | Int32Array;
  readonly dims: readonly number[];
}

/** A graph that is ready to run. */
export interface Session {
  readonly runtime: RuntimeName;
  /** Names of the inputs that the graph wants. */
  readonly inputs: readonly string[];
  /** Outputs by name, in the graph's order. */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

export const RUNTIMES = ['native', 'wasm'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

type Onnx = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>;

const MOST_THREADS = 4;

export interface SessionOptions {
  /** Only these; for tests, and for those who would rather have a warning than a slow model. */
  readonly wanted?: readonly RuntimeName[] | undefined;
  /** Threads of the native runtime; by default as many as there are cores, four at most. */
  readonly threads?: number | undefined;
}

/**
 * Loads a graph into onnxruntime: the native one if it is installed for this machine, else the one in WebAssembly that
 * the package brings, about five times slower. Null if neither loads.
 */
export async function openSession(
  graph: Uint8Array,
  { wanted = wantedRuntimes(), threads = defaultThreads() }: SessionOptions = {},
): Promise<Session | null> {
  for (const name of wanted) {
    try {
      const onnx = name === 'native' ? await loadNative() : await loadWasm();
      return await startSession(name, { onnx, graph, threads });
    } catch {
      // The next one; what none of them can run is done without a model, with a warning.
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

function defaultThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

interface Start {
  readonly onnx: Onnx;
  readonly graph: Uint8Array;
  readonly threads: number;
}

async function startSession(name: RuntimeName, { onnx, graph, threads }: Start): Promise<Session> {
  const options: Parameters<Onnx['InferenceSession']['create']>[1] = {
    executionProviders: [name === 'native' ? 'cpu' : 'wasm'],
    intraOpNumThreads: name === 'native' ? threads : 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  };
  const session = await throughGate(() => onnx.InferenceSession.create(graph, options));
  return {
    runtime: name,
    inputs: session.inputNames,
    run: async feeds => {
      const tensors = Object.entries(feeds).map(
        ([input, { data, dims }]) => [input, new onnx.Tensor(data, dims)] as const,
      );
      const result = await throughGate(() => session.run(Object.fromEntries(tensors)));
      return Object.fromEntries(
        Object.entries(result).map(([output, { data, dims }]) => [
          output,
          { data: data as Tensor['data'], dims },
        ]),
      );
    },
  };
}
