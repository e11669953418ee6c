import type { ReadoutError } from '../../domain/index.js';
import { readBytes } from '../bytes/read-bytes.js';
import { type Meta, parseMeta } from './meta.js';

const MAX_BYTES = 64 * 1024;

/** What `--save` notes of a copy; no field of an account. */
const RECEIPT = /^unknown key in front matter: received$/;

/**
 * Front matter that stands in a file of its own, `page.pdf.yml` beside `page.pdf`, for formats that have no place
 * for it; null where there is none.
 * @throws {ReadoutError} `FRONT_MATTER`
 */
export async function readSidecar(file: string): Promise<Meta | null> {
  const path = `${file}.yml`;
  const bytes = await readBytes(path, { maxBytes: MAX_BYTES }).catch((error: ReadoutError) => {
    if (error.code === 'NOT_FOUND' || error.code === 'UNREADABLE' || error.code === 'IS_FOLDER') return null;
    throw error;
  });
  if (bytes === null) return null;
  const { meta, warnings } = await parseMeta(new TextDecoder().decode(bytes), path, 1);
  return { meta, warnings: warnings.filter(warning => !RECEIPT.test(warning)) };
}
