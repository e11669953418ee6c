import { extractClaims } from '../../src/claims/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from './account.js';

/** The claims of an account of Norway, each with who says it, outside in. */
export async function toldIn(text: string) {
  const reader = await loadReader('trained');
  const language = await reader.prepare([text]);
  const { claims, attributions } = extractClaims(
    account(text, { side: 'Norway', counterparts: ['Sweden'] }),
    language,
    ['Norway', 'Sweden'],
  );
  const nameOf = (id: string) => attributions.find(each => each.id === id)!.source.name;
  return claims.map(({ proposition, attribution }) => [proposition, ...attribution.map(nameOf)]);
}
