import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ReadoutError } from '../../domain/index.js';
import type { JudgedRelation } from '../judge.js';

/** A model as it lies in a folder: graph, tokenizer and what the graph's outputs mean. */
export interface ModelFolder {
  readonly path: string;
  readonly graph: Uint8Array;
  /** SHA-256 of graph and tokenizer, in hex. */
  readonly sha256: string;
  /** What each logit speaks for, in their order. */
  readonly labels: readonly JudgedRelation[];
  /** Tokens of a pair at most, special ones included. */
  readonly maxTokens: number;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
  /** The vector of each token, a row of one byte a number, up to a factor of the row's own; null where the folder does not say. */
  readonly wordVectors: { readonly codes: Int8Array; readonly columns: number } | null;
}

/** Where model hubs put the graph, best first: one byte a weight before floats. */
const GRAPHS = ['model.onnx', 'onnx/model_quantized.onnx', 'onnx/model_int8.onnx', 'onnx/model.onnx'];
const MOST_GRAPH_BYTES = 2 ** 31 - 1;
const RELATIONS: readonly JudgedRelation[] = ['entailment', 'neutral', 'contradiction'];

const configSchema = z.object({
  id2label: z.record(z.string(), z.string()),
  max_length: z.number().int().min(16).optional(),
  max_position_embeddings: z.number().int().min(16).optional(),
  /** Where in the graph's file the table of token vectors stands. */
  word_vectors: z
    .object({
      start: z.number().int().min(0),
      rows: z.number().int().min(1),
      columns: z.number().int().min(1),
    })
    .optional(),
});

/** The wish `max_length` is ours; a hub's config says how many places there are, two of which RoBERTa keeps. */
const DEFAULT_TOKENS = 128;

/**
 * Reads a model folder.
 * @throws {ReadoutError} `MODEL`, naming the file, where something is missing or cannot be used.
 */
export async function openModelFolder(path: string): Promise<ModelFolder> {
  const graphFile = await findGraph(path);
  const [graph, tokenizerText, configText, tokenizerConfigText] = await Promise.all([
    readFile(graphFile),
    readText(join(path, 'tokenizer.json')),
    readText(join(path, 'config.json')),
    readFile(join(path, 'tokenizer_config.json'), 'utf8').catch(() => '{}'),
  ]);
  const config = configSchema.safeParse(parseJson(configText, join(path, 'config.json')));
  if (!config.success)
    throw problem(join(path, 'config.json'), 'does not say which output means what', 'give it `id2label`');
  const { id2label, max_length, max_position_embeddings, word_vectors: words } = config.data;
  if (words !== undefined && words.start + words.rows * words.columns > graph.length)
    throw problem(join(path, 'config.json'), 'places `word_vectors` outside the graph', 'leave them out');
  return {
    path,
    graph,
    sha256: createHash('sha256').update(graph).update(tokenizerText).digest('hex'),
    labels: labelsOf(id2label, join(path, 'config.json')),
    maxTokens: Math.min(
      max_length ?? DEFAULT_TOKENS,
      (max_position_embeddings ?? Number.MAX_SAFE_INTEGER) - 2,
    ),
    tokenizer: parseJson(tokenizerText, join(path, 'tokenizer.json')),
    tokenizerConfig: parseJson(tokenizerConfigText, join(path, 'tokenizer_config.json')),
    wordVectors:
      words === undefined
        ? null
        : {
            codes: new Int8Array(graph.buffer, graph.byteOffset + words.start, words.rows * words.columns),
            columns: words.columns,
          },
  };
}

async function findGraph(path: string): Promise<string> {
  for (const name of GRAPHS) {
    const file = join(path, name);
    const found = await stat(file).catch(() => null);
    if (found === null) continue;
    if (found.size > MOST_GRAPH_BYTES)
      throw problem(file, 'is too large', 'export it with one byte a weight');
    return file;
  }
  throw problem(path, 'holds no model', `put ${GRAPHS[0]}, tokenizer.json and config.json into it`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw problem(
      file,
      'cannot be read',
      'a model folder holds model.onnx, tokenizer.json and config.json',
      cause,
    );
  }
}

function parseJson(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw problem(file, 'is no JSON', 'copy it again from where the model comes from', cause);
  }
  throw problem(file, 'holds no object', 'copy it again from where the model comes from');
}

function labelsOf(id2label: Readonly<Record<string, string>>, file: string): readonly JudgedRelation[] {
  const labels = Object.entries(id2label)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, name]) => RELATIONS.find(relation => relation === name.toLowerCase()));
  if (
    labels.length !== RELATIONS.length ||
    new Set(labels).size !== RELATIONS.length ||
    labels.includes(undefined)
  )
    throw problem(file, 'names other labels', `name them ${RELATIONS.join(', ')}, each once`);
  return labels as readonly JudgedRelation[];
}

function problem(file: string, message: string, mend: string, cause?: unknown): ReadoutError {
  return new ReadoutError('MODEL', message, { file, mend, ...(cause === undefined ? {} : { cause }) });
}
