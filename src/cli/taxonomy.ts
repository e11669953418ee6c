import { ReadoutError } from '../domain/index.js';
import type { Taxonomy } from '../themes/index.js';
import type { ThemeOptions } from './options.js';

/**
 * The taxonomy asked for, or our own.
 * @throws {ReadoutError} `USAGE` where `--theme` names none of its themes; `TAXONOMY` where it is not valid.
 */
export async function readTaxonomy({ theme = [], themes }: ThemeOptions): Promise<Taxonomy> {
  const { defaultTaxonomy, loadTaxonomy } = await import('../themes/index.js');
  const taxonomy = themes === undefined ? defaultTaxonomy() : await loadTaxonomy(themes);
  const ids = taxonomy.themes.map(({ id }) => id);
  const unknown = theme.find(id => !ids.includes(id));
  if (unknown !== undefined)
    throw new ReadoutError('USAGE', `there is no theme "${unknown}"`, {
      mend: `themes are ${ids.join(', ')}`,
    });
  return taxonomy;
}
