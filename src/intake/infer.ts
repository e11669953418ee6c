import type { AccountKind, AccountMeta } from '../domain/index.js';
import { inferDate } from './infer-date.js';
import { inferLanguage } from './infer-language.js';
import { inferSide } from './infer-side.js';

/** What is known before inferring. */
export interface Clues {
  readonly source: string;
  readonly given: { readonly [K in keyof AccountMeta]?: AccountMeta[K] | undefined };
  readonly text: string;
  /** As the document itself marks it. */
  readonly title: string | null;
}

interface Inference {
  readonly fields: {
    readonly side: string | null;
    readonly kind: AccountKind;
    readonly date: string | null;
    readonly language: string;
    readonly title: string | null;
  };
  readonly inferred: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Fills in what the front matter leaves out, and says which fields those are.
 * @throws {ReadoutError} `UNKNOWN_SIDE`
 */
export async function infer(clues: Clues): Promise<Inference> {
  const { given, text, title } = clues;
  const kind = given.kind ?? 'readout';
  const side = kind === 'article' ? null : (given.side ?? (await inferSide(clues)));
  const date = given.date ?? (await inferDate(clues));
  const language = given.language ?? inferLanguage(text);
  const fields = { side, kind, date, language, title: given.title ?? title };
  const names = Object.keys(fields) as (keyof typeof fields)[];
  return {
    fields,
    inferred: names.filter(name => given[name] === undefined && fields[name] !== null),
    warnings: warningsOn(kind, given.side, language),
  };
}

function warningsOn(kind: AccountKind, side: string | undefined, language: string): readonly string[] {
  const isEnglish = language.toLowerCase().split('-')[0] === 'en';
  return [
    ...(kind === 'article' && side ? [`an article speaks for no side: "${side}" is left aside`] : []),
    ...(isEnglish ? [] : [`language ${language} is read by the rules for English: expect little`]),
  ];
}
