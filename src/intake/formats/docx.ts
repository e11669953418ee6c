import { ReadoutError } from '../../domain/index.js';
import { LIMITS } from '../limits.js';
import { checkArchive, openArchive } from './archive.js';
import type { BinaryFormat } from './format.js';
import { textOf } from './html/blocks.js';
import { checkSize, parsePage } from './html/page.js';

/** Word documents, by `mammoth`: headings, lists, tables and foot notes; insertions kept, deletions left out. */
export const docx: BinaryFormat = {
  name: 'DOCX',
  isIsolated: true,
  extensions: ['.docx'],
  async read(bytes, { file }) {
    const archive = await openArchive(bytes, file);
    await checkArchive(archive);
    const xml = new TextDecoder().decode((await archive.read('word/document.xml')) ?? new Uint8Array());
    if (xml.includes('<!DOCTYPE')) throw withDoctype(file);
    await checkSize(xml, file, { xmlMode: true, elements: LIMITS.wordElements });
    const { default: mammoth } = await import('mammoth');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value, messages } = await mammoth
      .convertToHtml({ buffer }, { externalFileAccess: false, includeDefaultStyleMap: true, convertImage })
      .catch((cause: unknown) => {
        throw new ReadoutError('DAMAGED', `is no sound Word document: ${(cause as Error).message}`, {
          file,
          mend: 'save it anew, or as plain text',
          cause,
        });
      });
    const page = await parsePage(value, file);
    const heading = page.querySelector('h1');
    const lost = messages.filter(({ type }) => type === 'error').length;
    return {
      text: textOf(page.body),
      trace: null,
      facts: { title: heading?.textContent?.trim() || undefined },
      dropped: [],
      warnings: lost > 0 ? [`${lost} part${lost === 1 ? '' : 's'} of the document could not be read`] : [],
    };
  },
};

/** Pictures carry no words. */
const convertImage = Object.assign(async () => [], { __mammothBrand: 'ImageConverter' as const });

/** Parts of an Office document may hold none (ECMA-376-2, 8.1.4); a parser can be kept busy with thousands. */
function withDoctype(file: string): ReadoutError {
  return new ReadoutError('DAMAGED', 'is no sound Word document: it declares a document type', {
    file,
    mend: 'save it anew, or as plain text',
  });
}
