import { ReadoutError } from '../../../domain/index.js';
import { LIMITS } from '../../limits.js';
import type { BinaryFormat } from '../format.js';
import { readingOrder } from './columns.js';
import type { Fragment, PdfLine } from './fragments.js';
import { paragraphsOf } from './paragraphs.js';
import { dropRunningHeads } from './running-heads.js';

/** PDF, its text layer by PDF.js: columns read one after the other, running heads left out, words made whole. */
export const pdf: BinaryFormat = {
  name: 'PDF',
  isIsolated: true,
  extensions: ['.pdf'],
  async read(bytes, { file }) {
    const pages = await fragmentsOf(bytes, file);
    const empty = pages.filter(fragments => fragments.length === 0).length;
    if (empty === pages.length) throw scanned(pages.length, file);
    const { pages: columns, dropped } = dropRunningHeads(pages.map(page => readingOrder(page)));
    return {
      text: paragraphsOf(columns.flat()),
      trace: null,
      facts: { title: titleOf(columns[0]?.flat() ?? []) },
      dropped,
      warnings:
        empty > 0
          ? [`${empty} of ${pages.length} pages hold${empty === 1 ? 's' : ''} no text: a scan, or a picture`]
          : [],
    };
  },
};

/** The pieces of text of each page. */
async function fragmentsOf(bytes: Uint8Array, file: string): Promise<readonly (readonly Fragment[])[]> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
    });
    if (document.numPages > LIMITS.pages) throw tooLong(document.numPages, file);
    const pages: Fragment[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [fragmentOf(item)] : [])));
      page.cleanup();
    }
    await document.destroy();
    return pages;
  } catch (cause) {
    throw cause instanceof ReadoutError ? cause : damaged(cause as Error, file);
  }
}

function fragmentOf(item: { str: string; transform: number[]; width: number; height: number }): Fragment {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(value =>
    Number.isFinite(value) ? value : 0,
  );
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  return { text: item.str, x, y, width: Number.isFinite(item.width) ? Math.abs(item.width) : 0, size };
}

/** The lines that open the first page in type clearly larger than the text's. */
function titleOf(lines: readonly PdfLine[]): string | undefined {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const first = lines.findIndex(({ size }) => size > 1.15 * usual);
  if (first < 0 || first > 5) return undefined;
  const rest = lines.slice(first);
  const end = rest.findIndex(({ size }) => Math.abs(size - rest[0]!.size) > 0.5);
  return rest
    .slice(0, end < 0 ? 1 : Math.min(end, 4))
    .map(({ text }) => text)
    .join(' ');
}

function scanned(pages: number, file: string): ReadoutError {
  return new ReadoutError(
    'SCANNED',
    `is a scan: ${pages === 1 ? 'its page holds' : `its ${pages} pages hold`} no text`,
    {
      file,
      mend: 'recognise its text first, e.g. ocrmypdf in.pdf out.pdf',
    },
  );
}

function tooLong(pages: number, file: string): ReadoutError {
  return new ReadoutError('LIMIT', `has ${pages} pages, more than ${LIMITS.pages}`, {
    file,
    mend: 'cut out the pages of the account',
  });
}

function damaged(cause: Error, file: string): ReadoutError {
  const isLocked = cause.name === 'PasswordException';
  return new ReadoutError(
    'DAMAGED',
    isLocked ? 'is locked with a password' : `is no sound PDF: ${cause.message}`,
    {
      file,
      mend: isLocked ? 'save it without one' : 'save or fetch it anew',
      cause,
    },
  );
}
