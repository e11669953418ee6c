import { lexicon } from '../../lexicon/index.js';
import type { Clues } from './clues.js';

/** The state or organisation whose site the account's address belongs to; null where it shows none. */
export function hostSide({ given, facts, source }: Pick<Clues, 'given' | 'facts' | 'source'>): string | null {
  const address = [given.url, facts.url, source].find(each => each && /^https?:\/\//i.test(each));
  const host = address && URL.canParse(address) ? new URL(address).hostname.toLowerCase() : null;
  return host === null ? null : sideOfHost(host);
}

function sideOfHost(host: string): string | null {
  const { marks, hosts } = lexicon('hosts');
  const labels = host.split('.');
  for (let from = 0; from < labels.length; from++) {
    const side = hosts[labels.slice(from).join('.')];
    if (side !== undefined) return side;
  }
  const state = labels.at(-1)!;
  const isOfficial = labels.slice(0, -1).some(label => marks.includes(label));
  const iso = state === 'uk' ? 'GB' : state.toUpperCase();
  const actor = isOfficial ? lexicon('gazetteer').actors.find(each => each.iso === iso) : undefined;
  return actor?.name ?? null;
}
