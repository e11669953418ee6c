/** What windows-1252 has where Unicode has control characters, from 0x80 on. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text of windows-1252 with its quotation marks and dashes: Node 20 decodes it as if it were ISO-8859-1.
 * @see https://github.com/nodejs/node/issues/56542
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control => SIGNS[control.charCodeAt(0) - 0x80]!);
}
