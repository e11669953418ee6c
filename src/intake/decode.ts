import { isUtf8 } from 'node:buffer';
import { ReadoutError } from '../domain/index.js';

/** How files that people take for text begin. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly (readonly [magic: string, name: string, mend: string])[] = [
  ['%PDF-', 'a PDF', 'extract its text, e.g. with pdftotext'],
  ['PK\x03\x04', 'a ZIP archive or an office document', 'save it as plain text'],
  ['\xd0\xcf\x11\xe0', 'an office document', 'save it as plain text'],
  ['{\\rtf', 'a rich-text document', 'save it as plain text'],
  ['\x1f\x8b', 'a gzip archive', 'unpack it first'],
  ['\x89PNG', 'an image', 'type or scan its text into a file'],
  ['\xff\xd8\xff', 'an image', 'type or scan its text into a file'],
  ['<!DOCTYP', 'an HTML page', "save the page's text, without its tags"],
  ['<!doctyp', 'an HTML page', "save the page's text, without its tags"],
  ['<html', 'an HTML page', "save the page's text, without its tags"],
  ['GIF8', 'an image', 'type or scan its text into a file'],
];

/**
 * The text of bytes in UTF-8, without a byte order mark.
 * @throws {ReadoutError} `BINARY` where they are no text, `ENCODING` where they are text in another encoding.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const signature = SIGNATURES.find(([magic]) => start.startsWith(magic));
  if (signature)
    throw new ReadoutError('BINARY', `is ${signature[1]}, not plain text`, { file, mend: signature[2] });
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff'))
    throw notUtf8('is UTF-16, not UTF-8', 'UTF-16', file);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new ReadoutError('BINARY', `is not text: a NUL byte at offset ${nul}`, {
      file,
      mend: 'save it as plain text in UTF-8',
    });
  if (!isUtf8(bytes))
    throw notUtf8(`is not UTF-8: invalid byte at offset ${firstInvalidByte(bytes)}`, 'WINDOWS-1252', file);
  return new TextDecoder().decode(bytes);
}

function notUtf8(message: string, encoding: string, file: string): ReadoutError {
  return new ReadoutError('ENCODING', message, {
    file,
    mend: `convert it, e.g. iconv -f ${encoding} -t UTF-8 < FILE > FILE.utf8`,
  });
}

/** Where decoding puts a replacement character that the bytes do not hold themselves. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = decoded.indexOf('\ufffd'); at >= 0; at = decoded.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(decoded.slice(from, at));
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!genuine) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}
