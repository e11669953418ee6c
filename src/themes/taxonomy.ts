import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ReadoutError } from '../domain/index.js';
import { plainValue, readBytes } from '../intake/index.js';
import { indexPhrases, type PhraseIndex } from '../language/index.js';
import { lexicon } from '../lexicon/index.js';
import { type ThemeEntry, themeSchema } from '../lexicon/schemas/themes.js';

/** What a term says for its theme; null for a phrase that is no evidence. */
export interface Evidence {
  readonly term: string;
  /** Probability that a claim with this term belongs to the theme. */
  readonly weight: number;
  /** No evidence after a negation. */
  readonly affirmed: boolean;
}

/** A theme, ready for tagging. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** How many words and phrases point to it. */
  readonly terms: number;
  readonly phrases: PhraseIndex<Evidence | null>;
}

export interface Taxonomy {
  readonly themes: readonly Theme[];
}

const WEIGHTS = { strong: 0.9, likely: 0.55, hint: 0.35 } as const;
const MAX_BYTES = 5_000_000;
const STRENGTHS = ['strong', 'likely', 'hint'] as const;

let own: Taxonomy | undefined;

/** Our themes: `data/themes/`. */
export function defaultTaxonomy(): Taxonomy {
  own ??= {
    themes: Object.entries(lexicon('themes'))
      .toSorted(([, a], [, b]) => a.order - b.order)
      .map(([id, entry]) => prepare(id, entry)),
  };
  return own;
}

const taxonomySchema = z.strictObject({
  themes: z
    .array(
      themeSchema.extend({ id: z.string().regex(/^[\p{L}\p{N}_-]+$/u, 'letters, digits, - and _ only') }),
    )
    .min(1, 'at least one theme'),
});

/**
 * A user's own taxonomy: YAML or JSON with a list, `themes`.
 * @throws {ReadoutError} `NOT_FOUND`, or `TAXONOMY` naming the entry and the key that is wrong.
 */
export async function loadTaxonomy(file: string): Promise<Taxonomy> {
  const result = taxonomySchema.safeParse(parseYaml(await readTaxonomyFile(file), file));
  if (!result.success) throw invalid(file, describe(result.error));
  const { themes } = result.data;
  const twice = themes.find(({ id }, at) => themes.findIndex(other => other.id === id) < at);
  if (twice) throw invalid(file, `the theme "${twice.id}" is there twice`);
  const empty = themes.find(theme => STRENGTHS.every(strength => theme[strength].length === 0));
  if (empty) throw invalid(file, `the theme "${empty.id}" has no terms`);
  return { themes: themes.map(({ id, ...entry }) => prepare(id, entry)) };
}

async function readTaxonomyFile(file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readBytes(file, { maxBytes: MAX_BYTES }));
  } catch (cause) {
    const { code, message } = cause as ReadoutError;
    if (code === 'NOT_FOUND')
      throw new ReadoutError('NOT_FOUND', 'no such theme file', {
        file,
        mend: 'check the path after --themes',
        cause,
      });
    throw new ReadoutError('TAXONOMY', `the theme file cannot be read: ${message}`, {
      file,
      mend: 'give a YAML file',
      cause,
    });
  }
}

function parseYaml(text: string, file: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    if (document.errors[0]) throw document.errors[0];
    return plainValue(document);
  } catch (cause) {
    throw invalid(file, String((cause as Error).message).split('\n', 1)[0]!, cause);
  }
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}

function invalid(file: string, message: string, cause?: unknown): ReadoutError {
  return new ReadoutError('TAXONOMY', message, {
    file,
    mend: 'see data/themes/README.md for the form of a taxonomy',
    cause,
  });
}

function prepare(id: string, entry: ThemeEntry): Theme {
  const evidence = STRENGTHS.flatMap(strength =>
    entry[strength].map(given => {
      const { term, affirmed } = typeof given === 'string' ? { term: given, affirmed: false } : given;
      return [term, { term, affirmed, weight: WEIGHTS[strength] }] as const;
    }),
  );
  return {
    id,
    label: entry.label,
    description: entry.description,
    terms: evidence.length,
    phrases: indexPhrases<Evidence | null>([
      ...entry.unless.map(phrase => [phrase, null] as const),
      ...evidence,
    ]),
  };
}
