import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { ReadoutError } from '../../domain/index.js';
import { isMapping, plainValue } from './plain-yaml.js';

/** Front matter as YAML gives it, not yet checked. */
export interface Header {
  readonly entries: readonly (readonly [key: string, value: unknown])[];
  /** The line of the file on which a key stands. */
  readonly lineOf: (key: string) => number;
}

/**
 * The top-level entries of front matter: plain YAML 1.2, no tags of its own, few aliases, dates left as text.
 * @throws {ReadoutError} `FRONT_MATTER`, naming the line.
 */
export function parseHeader(header: string, file: string, firstLine: number): Header {
  const fail = (message: string, line = 1, cause?: unknown) =>
    new ReadoutError('FRONT_MATTER', `line ${line + firstLine - 1}: ${message}`, {
      file,
      mend: 'front matter is a list of `key: value`; put quotes around a value that holds a colon',
      cause,
    });
  try {
    const strict = readYaml(header);
    // What quotes do not mend is told as it stands.
    const quoted = strict.problem === null ? strict : readYaml(quoteColons(header));
    const { document, lines, problem } = quoted.problem === null ? quoted : strict;
    if (problem !== null) throw fail(firstSentence(problem.message), problem.linePos?.[0].line, problem);
    const { contents } = document;
    if (!isMapping(document)) throw fail('front matter is no list of `key: value`');
    return {
      entries: Object.entries(plainValue(document) ?? {}),
      lineOf: key => lines.linePos(offsetOf(key, isMap(contents) ? contents : null)).line + firstLine - 1,
    };
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause;
    throw fail(`cannot be read: ${(cause as Error).message}`, 1, cause);
  }
}

function readYaml(header: string) {
  const lines = new LineCounter();
  const document = parseDocument(header, { schema: 'core', lineCounter: lines, logLevel: 'silent' });
  return { document, lines, problem: document.errors[0] ?? document.warnings[0] ?? null };
}

/** `title: Readout: the call`: a value that can only be text, with a colon that YAML would have quoted. */
function quoteColons(header: string): string {
  return header
    .split('\n')
    .map(line => {
      const [, key, value] = /^([A-Za-z][\w-]*: +)([^\s"'[\]{}&*!|>%@`#].*)$/u.exec(line) ?? [];
      const isText = key !== undefined && value !== undefined && /:(?: |$)/u.test(value);
      return isText ? `${key}${JSON.stringify(value.trimEnd())}` : line;
    })
    .join('\n');
}

function offsetOf(key: string, contents: YAMLMap | null): number {
  const keys = contents?.items.map(item => item.key) ?? [];
  const found = keys.find(item => isScalar(item) && String(item.value) === key);
  return isScalar(found) ? (found.range?.[0] ?? 0) : 0;
}

/** The parser adds the place, counted from the front matter's own start, and a drawing of it. */
function firstSentence(message: string): string {
  const [line = ''] = message.split('\n');
  const place = line.lastIndexOf(' at line ');
  return place < 0 ? line : line.slice(0, place);
}
