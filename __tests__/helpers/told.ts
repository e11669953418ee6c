import { extractClaims } from '../../src/claims/index.js';
import type { Account } from '../../src/domain/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from './account.js';

/** What an account of Norway says, by the trained reader. */
export async function readOne(text: string, over: Partial<Account> = {}) {
  const reader = await loadReader('trained');
  const language = await reader.prepare([text]);
  return extractClaims(account(text, { side: 'Norway', counterparts: ['Sweden'], ...over }), language, [
    'Norway',
    'Sweden',
  ]);
}

/** The claims of an account of Norway, each with who says it, outside in. */
export async function toldIn(text: string, over: Partial<Account> = {}) {
  const { claims, attributions } = await readOne(text, over);
  const nameOf = (id: string) => attributions.find(each => each.id === id)!.source.name;
  return claims.map(({ proposition, attribution }) => [proposition, ...attribution.map(nameOf)]);
}
