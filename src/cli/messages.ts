const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes one line for the user to standard error; what could steer the terminal is written out: `\u{1b}`. */
export function say(message: string): void {
  const shown = message.replace(UNPRINTABLE, sign => `\\u{${sign.charCodeAt(0).toString(16)}}`);
  process.stderr.write(`readout: ${shown}\n`);
}
