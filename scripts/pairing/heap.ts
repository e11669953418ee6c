import type { Account } from '../../src/domain/index.js';
import { seededRandom } from '../../src/evaluation/bootstrap.js';
import { toAccount } from '../corpus.js';

/** An account with the event it is of. */
export interface Marked {
  readonly event: string;
  readonly account: Account;
}

export interface HeapOptions {
  readonly accounts: number;
  readonly seed: number;
  /** Which half of the states, people and topics is drawn from, so that what is chosen on one is tested on the other. */
  readonly half: 0 | 1;
}

interface State {
  readonly name: string;
  readonly adjective: string;
  readonly leader: readonly [title: string, name: string];
  readonly minister: string;
  readonly defence: string;
}

const state = (
  name: string,
  adjective: string,
  title: string,
  leader: string,
  minister: string,
  defence: string,
): State => ({
  name,
  adjective,
  leader: [title, leader],
  minister,
  defence,
});

// People are made up; states are real, since a name of no state is no side.
const STATES: readonly State[] = [
  state('Finland', 'Finnish', 'President', 'Aarne Kivelä', 'Elina Saarinen', 'Mikko Laine'),
  state('Chile', 'Chilean', 'President', 'Tomás Arriagada', 'Rodrigo Fuentes', 'Carla Mella'),
  state('Kenya', 'Kenyan', 'President', 'Daniel Otieno', 'Grace Wanjiru', 'Peter Mutua'),
  state('Vietnam', 'Vietnamese', 'Prime Minister', 'Tran Quoc Bao', 'Le Thi Hanh', 'Pham Duc Long'),
  state('Morocco', 'Moroccan', 'Prime Minister', 'Youssef El Amrani', 'Nadia Berrada', 'Karim Tazi'),
  state('Norway', 'Norwegian', 'Prime Minister', 'Ingrid Solheim', 'Lars Bakken', 'Kari Nygård'),
  state('Peru', 'Peruvian', 'President', 'Lucía Quispe', 'Manuel Paredes', 'Jorge Salas'),
  state('Jordan', 'Jordanian', 'Prime Minister', 'Omar Haddadin', 'Rania Khoury', 'Samir Majali'),
  state('Mongolia', 'Mongolian', 'President', 'Bat-Erdene Ganbold', 'Oyuna Dorj', 'Temur Sukh'),
  state('Portugal', 'Portuguese', 'Prime Minister', 'Helena Vasconcelos', 'Rui Tavira', 'Duarte Lemos'),
];

interface Topic {
  /** Two wordings of the same matter. */
  readonly ways: readonly [string, string];
}

const topic = (first: string, second: string): Topic => ({ ways: [first, second] });

const TOPICS: readonly Topic[] = [
  topic(
    'the reopening of the Pine Ridge border crossing',
    'when the crossing at Pine Ridge could be used again',
  ),
  topic('quotas under the 1998 fisheries agreement', 'the catch allowed by the fisheries agreement of 1998'),
  topic('the treatment of seasonal workers on farms', 'conditions of those who come for the harvest'),
  topic('the ceasefire along the northern line', 'violations of the truce in the north'),
  topic('the supply of liquefied gas', 'deliveries of LNG by the end of the year'),
  topic('the detention of two journalists', 'the case of the two reporters held since March'),
  topic('the transit of grain through the strait', 'the passage of grain ships'),
  topic('visa rules for students', 'easier visas for those who study abroad'),
  topic('the candidacy for the Security Council', 'support in the election to the Security Council'),
  topic('a direct air link', 'flights between the two capitals'),
  topic(
    'the loan of 250 million dollars for railways',
    'financing of the rail line, some 250 million dollars',
  ),
  topic('joint patrols against piracy', 'the fight against pirates in the gulf'),
  topic('the extradition of a banker', 'the request that the former head of the bank be handed over'),
  topic('the earthquake relief operation', 'help for those hit by the earthquake'),
  topic('tariffs on copper', 'the duty that is levied on copper'),
  topic('the demarcation of the lake', 'where the boundary runs across the lake'),
  topic('a memorandum on cybersecurity', 'working together against attacks on networks'),
  topic('the return of museum objects', 'bringing home the bronzes kept in museums'),
  topic('vaccines for the spring campaign', 'doses of vaccine to be sent in spring'),
  topic('the dam on the upper river', 'filling of the reservoir upstream'),
  topic('the training of 40 officers', 'places for forty officers at the academy'),
  topic('the repatriation of refugees from the camps', 'how families may go home from the camps'),
  topic('a moratorium on deep-sea mining', 'mining of the sea bed'),
  topic('electricity exchange over the new cable', 'power through the cable that was laid in May'),
  topic('the double taxation treaty', 'a treaty so that no one is taxed twice'),
  topic('the search for a missing trawler', 'the fishing vessel lost in the storm'),
  topic('the accession talks of the neighbouring states', 'when the neighbours may join'),
  topic('wheat and fertiliser prices', 'the cost of fertiliser'),
  topic('the arms embargo', 'the ban on weapons deliveries'),
  topic('a cultural centre in the capital', 'opening a house of culture'),
];

const SAYING = [
  'discussed',
  'raised',
  'exchanged views on',
  'spoke about',
  'touched upon',
  'reviewed',
  'addressed',
];
const COMMON = [
  'The two sides reaffirmed the importance of the strategic partnership.',
  'They agreed to remain in close contact.',
  'The parties expressed satisfaction with the development of bilateral relations.',
  'It was agreed to continue the dialogue at all levels.',
  'Both underscored the need for stability in the region.',
  'The conversation was held in a constructive spirit.',
];
const LEVELS = ['leader', 'minister', 'defence'] as const;
const CONTACTS = ['call', 'meeting'] as const;

/**
 * A shuffled heap of made-up accounts: events of two sides (a fifth told by one only, a tenth by three), on few days,
 * so that the same two states meet several times a day at different levels and on other matters. Each account names
 * some of what was spoken of, in its own words; some name nobody, leave out how they spoke, or bear the next day's date.
 */
export function syntheticHeap({ accounts, seed, half }: HeapOptions): readonly Marked[] {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const states = STATES.filter((_, index) => index % 2 === half);
  const topics = TOPICS.filter((_, index) => index % 2 === half);
  const heap: Marked[] = [];
  for (let event = 0; heap.length < accounts; event++) {
    const count = random() < 0.1 ? 3 : 2;
    const parties = shuffled(states, random).slice(0, count);
    // About eight events a day: with ten pairs of states the same two meet twice or more on most days.
    const day = Math.floor(event / 8);
    const level = pick(LEVELS);
    const contact = pick(CONTACTS);
    const matters = shuffled(topics, random).slice(0, 4);
    const tellers = random() < 0.2 ? parties.slice(0, 1) : parties;
    for (const own of tellers) {
      const others = parties.filter(party => party !== own);
      const told = shuffled(matters, random).slice(0, 2 + below(2));
      const way = below(2);
      const isLate = random() < 0.15;
      const names = random() < 0.85;
      const opening = openingOf({ own, others, level, contact: random() < 0.85 ? contact : null, names });
      const body = told.map(
        ({ ways }) =>
          `${pick(['They', 'The sides', 'The interlocutors'])} ${pick(SAYING)} ${ways[random() < 0.7 ? way : 1 - way]}.`,
      );
      const text = [opening, ...shuffled([...body, pick(COMMON), pick(COMMON)], random)].join(' ');
      heap.push({
        event: `e${event}`,
        account: toAccount({
          id: 'a1',
          source: `${event}-${own.name}`,
          side: own.name,
          text,
          date: dateOf(day + (isLate ? 1 : 0)),
        }),
      });
    }
  }
  return shuffled(heap.slice(0, accounts), random);
}

interface Scene {
  readonly own: State;
  readonly others: readonly State[];
  readonly level: (typeof LEVELS)[number];
  readonly contact: (typeof CONTACTS)[number] | null;
  readonly names: boolean;
}

function openingOf({ own, others, level, contact, names }: Scene): string {
  const office = { leader: own.leader[0], minister: 'Foreign Minister', defence: 'Minister of Defence' }[
    level
  ];
  const person = (of: State) => ({ leader: of.leader[1], minister: of.minister, defence: of.defence })[level];
  const title = (of: State) =>
    ({ leader: of.leader[0], minister: 'Minister of Foreign Affairs', defence: 'Defence Minister' })[level];
  const them = others
    .map(other =>
      names ? `${title(other)} of ${other.name} ${person(other)}` : `his ${other.adjective} counterpart`,
    )
    .join(' and ');
  const verb =
    contact === 'call'
      ? 'spoke by telephone with'
      : contact === 'meeting'
        ? 'met with'
        : 'had a conversation with';
  return `${office} ${person(own)} ${verb} ${them}.`;
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}
