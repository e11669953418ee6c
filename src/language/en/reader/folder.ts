import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ReadoutError } from '../../../domain/index.js';

/** A trained reader as it lies in a folder: graph, tokenizer and what the graph's outputs mean. */
export interface ReaderFolder {
  readonly graph: Uint8Array;
  /** SHA-256 of graph and tokenizer, in hex. */
  readonly sha256: string;
  readonly tokenizer: object;
  readonly labels: ReaderLabels;
}

const names = z.array(z.string()).readonly();
const configSchema = z.object({
  /** `VERB:past`: part of speech and form. */
  tags: names,
  relations: names,
  units: names,
  /** `B-person`, `I-person`, `O`. */
  entities: names,
  /** What the graph's `acts` weigh, in this order; none where it has no such output. */
  acts: names.default([]),
  /** What a word's capitals look like; see `shapeOf`. */
  shapes: names,
  /** Pieces of a sentence at most, special ones included. */
  max_pieces: z.number().int().min(16),
  pieces_per_word: z.number().int().min(1),
});

export type ReaderLabels = z.infer<typeof configSchema>;

/**
 * Reads the folder of a reader.
 * @throws {ReadoutError} `MODEL` where something is missing or broken.
 */
export async function openReaderFolder(path: string): Promise<ReaderFolder> {
  try {
    const [graph, tokenizer, config] = await Promise.all([
      readFile(join(path, 'model.onnx')),
      readFile(join(path, 'tokenizer.json'), 'utf8'),
      readFile(join(path, 'config.json'), 'utf8'),
    ]);
    return {
      graph,
      sha256: createHash('sha256').update(graph).update(tokenizer).digest('hex'),
      tokenizer: JSON.parse(tokenizer) as object,
      labels: configSchema.parse(JSON.parse(config)),
    };
  } catch (cause) {
    throw new ReadoutError('MODEL', 'holds no trained reader', {
      file: path,
      mend: 'install the package again',
      cause,
    });
  }
}
