import type { Tag, Token, VerbForm } from '../../src/domain/index.js';
import { toToken } from '../../src/language/en/read-tokens.js';

/**
 * Parsed tokens from lines of `word tag head relation`; a tag may name a form (`VERB:past`), heads count from 1, 0 is
 * the root.
 */
export function parsed(lines: string): readonly Token[] {
  let end = -1;
  return lines
    .trim()
    .split('\n')
    .map((line, at) => {
      const [word, kind, head, relation] = line.trim().split(/\s+/u) as [string, string, string, string];
      const [tag, form = null] = kind.split(':') as [Tag, VerbForm];
      const span = { start: end + 1, end: end + 1 + word.length };
      end = span.end;
      const distance = head === '0' ? 0 : Number(head) - 1 - at;
      return toToken(span, word, {
        tag,
        form,
        syntax: { head: distance, relation, entity: null, unit: null },
      });
    });
}
