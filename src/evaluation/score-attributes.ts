import type { Attribution } from '../domain/index.js';
import type { GoldEvent } from './gold.js';
import type { Match } from './match.js';
import type { Reading } from './reading.js';
import { goldChain, isSpeaker, systemChain } from './speakers.js';
import { accuracyCounts, addTallies, labelCounts, type Tally } from './tally.js';

/** Speakers, speech acts, polarity and themes of the matched claims. */
export function scoreAttributes(gold: GoldEvent, reading: Reading, matches: readonly Match[]): Tally {
  const attributions = new Map(reading.attributions.map(link => [link.id, link]));
  const spoken = matches.map(match => ({
    ...match,
    names: goldChain(match.gold, gold),
    links: systemChain(match.claim, attributions, gold),
  }));
  return addTallies([
    {
      chain: accuracyCounts(spoken.map(({ names, links }) => isSameChain(names, links))),
      speaker: accuracyCounts(
        spoken.map(({ names, links }) => isSameChain(names.slice(-1), links.slice(-1))),
      ),
      side: accuracyCounts(matches.map(match => match.gold.side === match.claim.side)),
      speechAct: accuracyCounts(matches.map(match => match.gold.speechAct === match.claim.speechAct)),
      polarity: accuracyCounts(matches.map(match => match.gold.polarity === match.claim.polarity)),
    },
    ...matches.map(scoreThemes),
  ]);
}

function isSameChain(names: readonly string[], links: readonly Attribution[]): boolean {
  return names.length === links.length && names.every((name, index) => isSpeaker(name, links[index]!.source));
}

function scoreThemes({ gold, claim }: Match): Tally {
  const wanted = new Set(gold.themes);
  const given = new Set(claim.themes.map(theme => theme.id));
  return Object.fromEntries(
    [...new Set([...wanted, ...given])].map(theme => [
      `theme:${theme}`,
      labelCounts(only(given, theme), only(wanted, theme)),
    ]),
  );
}

function only<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return new Set(set.has(member) ? [member] : []);
}
