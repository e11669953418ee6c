export interface NumberedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

const MAX_LENGTH = 1024 * 1024;

/**
 * The lines of a stream, those of one chunk together.
 * @param problem Makes the error to throw where the bytes are no UTF-8 or a line is too long.
 * @param longest UTF-16 code units that a line may have.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  problem: (message: string) => Error,
  longest: number = MAX_LENGTH,
): AsyncGenerator<readonly NumberedLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  const numbered = (texts: readonly string[]) =>
    texts.map(text => {
      number += 1;
      return { number, text };
    });
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw problem(`is not UTF-8 near line ${number + 1}`);
    }
  };
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield numbered(lines);
    if (rest.length > longest)
      throw problem(`line ${number + 1} is longer than ${longest / 1024 / 1024} MiB`);
  }
  rest += decode();
  if (rest !== '') yield numbered([rest]);
}
