const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/u;
const NEEDS_ESCAPE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that cannot steer a terminal or reverse what a reader sees: white space controls become spaces, every
 * other C0 or C1 control, bidirectional override and lone surrogate becomes U+FFFD.
 * @see https://trojansource.codes/ for the bidirectional overrides
 */
export function sanitize(text: string): string {
  return text.replace(CONTROL, control => (SPACE.test(control) ? ' ' : '\ufffd'));
}

/** JSON text with the same characters escaped, so that it reads back to the very same strings. */
export function escapeJson(json: string): string {
  return json.replace(NEEDS_ESCAPE, control => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
