import {
  editTraced,
  joinTraced,
  sliceTraced,
  splitTraced,
  substitute,
  type Traced,
  trace,
} from './traced.js';

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

// A terminal's own commands go whole, or their letters would stay behind as text. The parts of each pattern
// share no characters, so that a match is found in one pass. @see ECMA-48, 5.4 and 5.6
const TERMINAL_COMMAND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d]*(?:\x07|\x1b\\|\x9c)/g;

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

// Controls but tab and line feed; soft hyphens and zero-width spaces; marks and overrides of the writing
// direction; and the tag characters, which can hide a whole text. @see https://trojansource.codes/
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Signs that stand where a quotation mark or an apostrophe is meant, and the mark that is meant. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u2033': '"',
  '\u02ba': '"',
  '\u02ee': '"',
  '\uff02': '"',
  '\u301d': '\u201c',
  '\u301e': '\u201d',
  '\u301f': '\u201e',
  '\u2032': '\u2019',
  '\u02b9': '\u2019',
  '\u02bc': '\u2019',
  '\u00b4': '\u2019',
  '\u0060': '\u2018',
  '\uff07': "'",
};
const LOOK_ALIKE = /[\u2033\u02ba\u02ee\uff02\u301d-\u301f\u2032\u02b9\u02bc\u00b4\u0060\uff07]/g;

const MARKED = /\P{M}\p{M}+/gu;
const ANY = /\P{M}\p{M}*|\p{M}+/gu;

/** The text with every line ended by `\n` alone. */
export function unifyLineBreaks(text: Traced): Traced {
  return editTraced(text, LINE_BREAK, () => ['\n']);
}

/**
 * The text all spans point into: composed (NFC), spaces plain, quotation marks that look like others what they
 * are, nothing invisible, no blank edges, at most one blank line in a row. Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  return normaliseTraced(trace(text)).text;
}

/** The same, with every character traced to where it came from. */
export function normaliseTraced(text: Traced): Traced {
  const shown = editTraced(editTraced(unifyLineBreaks(text), TERMINAL_COMMAND, nothing), INVISIBLE, nothing);
  const clean = substitute(compose(substitute(shown, SPACE, ' ')), LOOK_ALIKE, sign => LOOK_ALIKES[sign]!);
  // Line by line: a pattern for blanks before a line end would be tried anew from every blank.
  const lines = splitTraced(clean, '\n').map(line => sliceTraced(line, 0, line.text.trimEnd().length));
  const spaced = editTraced(joinTraced(lines, '\n'), /\n{3,}/g, ({ index }) => [[index, index + 2]]);
  const { length } = spaced.text.trimStart();
  const start = spaced.text.length - length;
  return sliceTraced(spaced, start, start + spaced.text.trim().length);
}

function nothing(): readonly [] {
  return [];
}

/** NFC, letter by letter, so that every other letter keeps its exact place. */
function compose(text: Traced): Traced {
  if (text.text === text.text.normalize('NFC')) return text;
  const byLetter = composeEach(composeEach(text, MARKED), ANY);
  // Syllables of Korean letters are composed of several that are no marks.
  if (byLetter.text === text.text.normalize('NFC')) return byLetter;
  return composeEach(text, /[^\n]+/g);
}

function composeEach(text: Traced, pattern: RegExp): Traced {
  return editTraced(text, pattern, ({ 0: letters, index }) => {
    const composed = letters.normalize('NFC');
    return [composed === letters ? [index, index + letters.length] : composed];
  });
}
