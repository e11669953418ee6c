import { type Document, isMap, isScalar, visit } from 'yaml';

/** Nodes within one another: a list of mappings of lists needs seven. */
const DEPTH = 20;
const ALIASES = 20;

/**
 * A parsed document as plain values. Its keys are words, it is not nested deep, and it repeats little by alias:
 * what goes beyond would take time, or memory, out of all proportion to its length.
 * @throws {Error} saying what goes beyond.
 */
export function plainValue(document: Document): unknown {
  visit(document, {
    Pair(_key, { key }) {
      if (!isScalar(key)) throw new Error('a key is no word');
    },
    Node(_key, _node, path) {
      if (path.length > DEPTH) throw new Error('nested too deep');
    },
  });
  return document.toJS({ maxAliasCount: ALIASES });
}

/** Whether a document is a list of `key: value`, or empty. */
export function isMapping({ contents }: Document): boolean {
  return contents === null || isMap(contents);
}
