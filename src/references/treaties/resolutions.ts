import type { Token } from '../../domain/index.js';
import type { Found, Passage } from '../passage.js';
import { wordSets } from '../words.js';

/** "UN Security Council Resolution 2231", "resolutions 1701 and 2231 of the Security Council". */
export function resolutions({ tokens, actors }: Passage): readonly Found[] {
  const words = wordSets();
  return tokens.flatMap((token, at) => {
    if (!words.resolutions.has(token.lower)) return [];
    const body = actors.find(({ last }) => last === at);
    const { numbers, last } = numbersAfter(tokens, at + 1);
    const isAssembly = body?.actor.name === 'UN General Assembly' || (numbers[0]?.includes('/') ?? false);
    const name = isAssembly ? 'UN General Assembly' : 'UN Security Council';
    return numbers.map(
      number =>
        ({ kind: 'treaty', first: body?.first ?? at, last, value: `${name} Resolution ${number}` }) as const,
    );
  });
}

/** "2231", "242, 338 and 1515", "ES-11/1" */
function numbersAfter(
  tokens: readonly Token[],
  from: number,
): { readonly numbers: readonly string[]; readonly last: number } {
  const numbers: string[] = [];
  let at = from;
  let last = from;
  while (at < tokens.length) {
    const { text, lower } = tokens[at]!;
    if (/^\d{1,4}(?:\/\d{1,4})?$/.test(text)) {
      numbers.push(text);
      last = /^\((?:19|20)\d\d\)$/.test(bracketAfter(tokens, at + 1)) ? at + 4 : at + 1;
      at = last - 1;
    } else if (!/^(?:,|and|no\.?|&)$/.test(lower)) break;
    at += 1;
  }
  return { numbers, last };
}

/** "1267 | (1999)" */
function bracketAfter(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 3)
    .map(token => token.text)
    .join('');
}
