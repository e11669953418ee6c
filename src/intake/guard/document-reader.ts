/** The other thread of `isolated.ts`: reads the documents it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { ReadoutError } from '../../domain/index.js';
import { BINARY_FORMATS, type Document, TEXT_FORMATS } from '../formats/index.js';
import type { Traced } from '../text/traced.js';
import type { Answer, Request } from './isolated.js';

parentPort?.on('message', async (request: Request) => {
  parentPort?.postMessage(await answer(request));
});

async function answer(request: Request): Promise<Answer> {
  try {
    return { document: await read(request) };
  } catch (error) {
    const { code = null, mend = null } = error instanceof ReadoutError ? error : {};
    return { failure: { code, message: (error as Error).message, mend } };
  }
}

async function read({ format, input, file }: Request): Promise<Document> {
  const binary = BINARY_FORMATS.find(({ name }) => name === format);
  if (binary) return binary.read(input as Uint8Array, { file });
  return TEXT_FORMATS.find(({ name }) => name === format)!.read(input as Traced, { file });
}
