import { lexicon } from '../load.js';
import { indexEntries, type NameIndex } from './names.js';
import type { Actor, Alias } from './types.js';

/** The gazetteer ready for look-up. */
export interface NameTable {
  readonly actors: readonly Actor[];
  readonly index: NameIndex<Alias>;
  /** Keys of names that people bear too. */
  readonly personal: ReadonlySet<string>;
  readonly namesakes: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

let table: NameTable | undefined;

/** The compiled gazetteer, indexed when first asked for. */
export function nameTable(): NameTable {
  table ??= read();
  return table;
}

function read(): NameTable {
  const { actors, aliases, personal, namesakes } = lexicon('gazetteer');
  const entries = Object.entries(aliases).map(([key, value]) => [key, { value, shape: value[2] }] as const);
  return {
    actors,
    index: indexEntries(new Map(entries)),
    personal: new Set(personal),
    namesakes: new Set(namesakes),
    titles: new Set(lexicon('speakers').titles),
  };
}
