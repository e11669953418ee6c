const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes one line for the user to standard error; what could steer the terminal is made visible. */
export function say(message: string): void {
  process.stderr.write(`readout: ${message.replace(UNPRINTABLE, '\ufffd')}\n`);
}
