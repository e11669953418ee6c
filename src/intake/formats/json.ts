import { ReadoutError } from '../../domain/index.js';
import { LIMITS } from '../limits.js';

/** A text that stands in a JSON file, with what the file says of it. */
export interface InlineText {
  /** `#2` for the second text of the file, or `#` and its id. */
  readonly label: string;
  readonly text: string;
  /** The other fields, to be checked as front matter is. */
  readonly fields: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The texts of a JSON or JSON Lines file: objects with a `text`, alone, in an array, a line each, or as the
 * `accounts` of an event. Null where the file is no JSON.
 * @throws {ReadoutError} `JSON` where it is, but holds no such texts; `LIMIT` where it holds too many.
 */
export function inlineTexts(
  source: string,
  file: string,
  isNamedJson: boolean,
): readonly InlineText[] | null {
  const values = parse(source, file, isNamedJson);
  if (values === null) return null;
  const texts = values.flatMap(value => textsIn(value, file));
  if (texts.length === 0) throw wrong('holds no texts', file);
  if (texts.length > LIMITS.texts)
    throw new ReadoutError('LIMIT', `holds more than ${LIMITS.texts} texts`, { file, mend: 'split it' });
  return texts.map(({ text, id, ...fields }, index) => {
    if (typeof text !== 'string') throw wrong(`text ${index + 1} has no "text"`, file);
    const name = typeof id === 'string' && id !== '' ? id : String(index + 1);
    return { label: `#${name}`, text, fields };
  });
}

function parse(source: string, file: string, isNamedJson: boolean): readonly unknown[] | null {
  const start = source.trimStart();
  if (!/^[[{]/.test(start)) {
    if (isNamedJson) throw wrong('is no JSON', file);
    return null;
  }
  const whole = parseValue(source);
  if (whole !== undefined) return [whole].flat();
  const lines = source.split('\n').filter(line => line.trim() !== '');
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const value = parseValue(line);
    // A text may begin with a bracket: "[Unofficial translation]".
    if (value === undefined && !isNamedJson && index === 0) return null;
    if (value === undefined) throw wrong(`line ${index + 1} is no JSON`, file);
    values.push(value);
  }
  return values;
}

function parseValue(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

/** An event's own fields are those of each of its accounts. */
function textsIn(value: unknown, file: string): readonly Fields[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('holds no objects', file);
  const { accounts, ...event } = value as Fields;
  if (accounts === undefined) return [event];
  if (!Array.isArray(accounts)) throw wrong('"accounts" is no list', file);
  return accounts.map((account: unknown) => {
    if (typeof account !== 'object' || account === null)
      throw wrong('an account is no object with a "text"', file);
    return { ...event, ...account };
  });
}

function wrong(message: string, file: string): ReadoutError {
  return new ReadoutError('JSON', message, {
    file,
    mend: 'write {"side": "...", "text": "..."}, one object, a list of them, or one a line',
  });
}
