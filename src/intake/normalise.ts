const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// A terminal's own commands go whole, or their letters would stay behind as text. The parts of each pattern
// share no characters, so that a match is found in one pass. @see ECMA-48, 5.4 and 5.6
const TERMINAL_COMMAND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/g;

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

// Controls but tab and line feed; soft hyphens and zero-width spaces; marks and overrides of the writing
// direction; and the tag characters, which can hide a whole text. @see https://trojansource.codes/
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The text with every line ended by `\n` alone. */
export function unifyLineBreaks(text: string): string {
  return text.replace(LINE_BREAK, '\n');
}

/**
 * The text all spans point into: composed (NFC), spaces plain, nothing invisible, no blank edges, at most one
 * blank line in a row. Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  const clean = unifyLineBreaks(text)
    .replace(TERMINAL_COMMAND, '')
    .replace(SPACE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');
  // Line by line: a pattern for blanks before a line end would be tried anew from every blank.
  const lines = clean.split('\n').map(line => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
