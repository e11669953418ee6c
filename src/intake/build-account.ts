import { type Account, type AccountMeta, ReadoutError } from '../domain/index.js';
import type { Document, Dropped } from './formats/index.js';
import { infer } from './infer/index.js';
import { nameOfLanguage } from './infer/language.js';
import type { ReadOptions } from './read-account.js';
import { normalise, normaliseTraced } from './text/normalise.js';
import { type Traced, trace } from './text/traced.js';

/** An account, and how it was read. */
export interface ReadAccount extends Account {
  /** `text`, `Markdown`, `HTML`, `PDF`, ... */
  readonly format: string;
  /** What was left out as no part of the account. */
  readonly dropped: readonly Dropped[];
  /** What could not be told and hardly changes the result. */
  readonly notes: readonly string[];
  /** Where a stretch of `text` stands in the file's own text; null where the format does not keep it. */
  readonly origin: Traced['runs'] | null;
}

interface Given {
  readonly source: string;
  readonly options: ReadOptions;
  readonly format: string;
  readonly sha256: string;
  /** What the file, or what lies beside it, says. */
  readonly meta: AccountMeta;
  readonly warnings: readonly string[];
}

/**
 * An account of a document and what is known of it; the rest inferred.
 * @throws {ReadoutError} `EMPTY`, `UNKNOWN_SIDE`, or `LANGUAGE` where only English will do.
 */
export async function buildAccount(
  document: Document,
  { source, options, format, sha256, meta, warnings }: Given,
): Promise<ReadAccount> {
  const body = normaliseTraced(document.trace ?? trace(document.text));
  if (body.text === '') throw nothingIn(source);
  const { title } = document.facts;
  const given = {
    ...meta,
    ...(options.side ? { side: options.side } : {}),
    ...(options.kind ? { kind: options.kind } : {}),
    ...(options.date ? { date: options.date } : {}),
  };
  const clues = {
    source,
    given,
    text: body.text,
    facts: document.facts,
    title: (title && oneLine(title)) || null,
  };
  const inference = await infer(clues);
  const language = languageWarning(inference.fields.language);
  const losses = [...warnings, ...document.warnings, ...language];
  if (options.strict && losses.length > 0) throw notStrict(source, losses, language.length > 0);
  return {
    id: options.id,
    source,
    ...inference.fields,
    event: meta.event ?? null,
    sha256,
    text: body.text,
    inferred: inference.inferred,
    warnings: [...losses, ...droppedWarning(document.dropped), ...inference.warnings],
    format,
    dropped: document.dropped.map(each => ({ ...each, text: oneLine(each.text) })),
    notes: inference.notes,
    origin: document.trace === null ? null : body.runs,
  };
}

function languageWarning(language: string): readonly string[] {
  if (language.toLowerCase().split('-')[0] === 'en') return [];
  return [
    `is in ${nameOfLanguage(language)}, read by the rules for English: expect hardly a claim, theme or date of it, and no verdict to trust; compare a translation`,
  ];
}

function droppedWarning(dropped: readonly Dropped[]): readonly string[] {
  if (dropped.length === 0) return [];
  const words = dropped.reduce((sum, each) => sum + each.words, 0);
  const pieces = `${dropped.length} piece${dropped.length === 1 ? '' : 's'}`;
  return [`left out ${pieces} that are no part of the text, ${words} words (-v lists them)`];
}

function oneLine(text: string): string {
  return normalise(text).replaceAll(/\s+/g, ' ');
}

function notStrict(file: string, losses: readonly string[], isForeign: boolean): ReadoutError {
  return new ReadoutError(isForeign ? 'LANGUAGE' : 'DAMAGED', losses.join('; '), {
    file,
    mend: 'mend it, or leave out --strict',
  });
}

function nothingIn(source: string): ReadoutError {
  return new ReadoutError('EMPTY', 'holds no text', {
    file: source,
    mend: "paste the ministry's own words into it",
  });
}
