/** What a format makes of a body: its text, to be normalised, and its title where the format marks one. */
export interface Document {
  readonly text: string;
  readonly title: string | null;
}

/** One kind of file an account may come in. */
export interface Format {
  /** File name endings it is known by, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** @param body The file's text without front matter; lines ended by `\n`. */
  read(body: string): Document;
}
