import stringWidth from 'string-width';

/** Latin, Greek and Cyrillic letters, punctuation and the signs of our own: each one column wide, none combining. */
const SINGLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027✓✗○]*$/u;

/** Terminal columns that a text takes; colours take none. */
export function widthOf(text: string): number {
  return SINGLE.test(text) ? text.length : stringWidth(text);
}
