/** How files that hold no account begin. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: readonly (readonly [magic: string, name: string, mend: string])[] = [
  ['\xd0\xcf\x11\xe0', 'an office document of before 2007', 'save it as DOCX or ODT'],
  ['{\\rtf', 'a rich-text document', 'save it as DOCX, ODT or plain text'],
  ['\x89PNG', 'an image', 'recognise its text first, e.g. tesseract image.png text'],
  ['\xff\xd8\xff', 'an image', 'recognise its text first, e.g. tesseract image.jpg text'],
  ['GIF8', 'an image', 'recognise its text first'],
  ['RIFF', 'an image or a recording', 'put its words into a text file'],
  ['II*\0', 'an image', 'recognise its text first'],
  ['MM\0*', 'an image', 'recognise its text first'],
  ['BZh', 'a bzip2 archive', 'unpack it first'],
  ['\xfd7zXZ', 'an xz archive', 'unpack it first'],
  ['(\xb5/\xfd', 'a zstd archive', 'unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive', 'unpack it first'],
  ['Rar!', 'a RAR archive', 'unpack it first'],
  ['\x7fELF', 'a program', 'name the file with the text'],
  ['MZ', 'a program', 'name the file with the text'],
  ['ID3', 'a recording', 'put its words into a text file'],
  ['OggS', 'a recording', 'put its words into a text file'],
];

/** What a file is that cannot be read, and what to do; null where its first bytes tell nothing. */
export function unreadable(bytes: Uint8Array): { readonly what: string; readonly mend: string } | null {
  const start = latin1(bytes.subarray(0, 16));
  const found = SIGNATURES.find(([magic]) => start.startsWith(magic));
  if (found && (found[0] !== 'MZ' || bytes.includes(0))) return { what: found[1], mend: found[2] };
  if (start.slice(4, 8) === 'ftyp') return { what: 'a recording', mend: 'put its words into a text file' };
  return null;
}

/** PDF allows for a kilobyte of anything before its mark. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

export function isZip(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 4)) === 'PK\x03\x04';
}

const HEADER = /^[A-Za-z][A-Za-z\d-]{0,60}:/;

/** Mail begins with its headers; two of those that every mail has are enough, if nothing else stands among them. */
export function isMail(bytes: Uint8Array): boolean {
  const [head = ''] = latin1(bytes.subarray(0, 16_384)).split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/).filter((line, at) => !(at === 0 && line.startsWith('From ')));
  if (!lines.every((line, at) => HEADER.test(line) || (at > 0 && /^[ \t]/.test(line)))) return false;
  const has = (name: string) => lines.some(line => line.toLowerCase().startsWith(`${name}:`));
  const marks = ['from', 'date', 'mime-version', 'received', 'message-id', 'return-path', 'content-type'];
  return has('from') && marks.filter(has).length >= 2;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
