import type { Attribution, SpeechAct } from '../domain/index.js';
import type { GoldEvent } from './gold.js';
import type { Match } from './match.js';
import type { Reading } from './reading.js';
import { goldChain, isSpeaker, systemChain } from './speakers.js';
import { accuracyCounts, addTallies, labelCounts, type Tally } from './tally.js';

/** What an account that speaks in its own voice does. */
const OWN_VOICE_ACT: SpeechAct = 'inform';

/** Speakers, speech acts, polarity and themes of the matched claims. */
export function scoreAttributes(gold: GoldEvent, reading: Reading, matches: readonly Match[]): Tally {
  const attributions = new Map(reading.attributions.map(link => [link.id, link]));
  const spoken = matches.map(match => ({
    ...match,
    names: goldChain(match.gold, gold),
    links: systemChain(match.claim, attributions),
  }));
  return addTallies([
    {
      chain: accuracyCounts(spoken.map(({ names, links }) => isSameChain(names, links))),
      speaker: accuracyCounts(
        spoken.map(({ names, links }) => isSameChain(names.slice(-1), links.slice(-1))),
      ),
      speechAct: accuracyCounts(
        matches.map(match => match.gold.speechAct === speechActOf(match.claim.attribution, attributions)),
      ),
      polarity: accuracyCounts(matches.map(match => match.gold.polarity === match.claim.polarity)),
    },
    ...matches.map(scoreThemes),
  ]);
}

function isSameChain(names: readonly string[], links: readonly Attribution[]): boolean {
  return names.length === links.length && names.every((name, index) => isSpeaker(name, links[index]!.source));
}

function speechActOf(chain: readonly string[], attributions: ReadonlyMap<string, Attribution>): SpeechAct {
  return attributions.get(chain.at(-1) ?? '')?.speechAct ?? OWN_VOICE_ACT;
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
