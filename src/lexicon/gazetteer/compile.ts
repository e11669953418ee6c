import countries from 'i18n-iso-countries';
import nationalities from 'i18n-nationality';
import { ReadoutError } from '../../domain/index.js';
import type { NameList, Nicknames } from '../schemas/gazetteer.js';
import { laxer, shapeOf } from './names.js';
import type { Actor, Alias, AliasForm, Gazetteer } from './types.js';
import { keyOf, wordsOfName } from './words.js';

/** Adjectives that do not make a plural noun: "Chinese", "French", "Swiss", "Kyrgyz", "Icelandic". */
const NO_PLURAL = /(?:ese|ch|sh|s|z|x|ic|ine)$/;

interface Entry {
  readonly actor: number;
  readonly form: AliasForm;
  readonly name: string;
}

/**
 * One flat table from every name to its actor. Our own names go before those of the packages; a name that
 * the packages give to two states ("Congolese") counts only where our own data decides.
 * @throws {ReadoutError} `DATA` where our own data gives one name to two actors.
 */
export function compileGazetteer(nicknames: Nicknames, organisations: NameList, places: NameList): Gazetteer {
  const codes = Object.keys(nicknames.states);
  const states = codes.map(iso => ({ name: shortName(iso, nicknames), kind: 'state', iso }) as const);
  const bodies = Object.keys(organisations).map(name => ({ name, kind: 'organisation', iso: null }) as const);
  const actors: readonly Actor[] = [...states, ...bodies];
  const own = [
    ...codes.flatMap((iso, actor) => ownNames(nicknames, iso, actor)),
    ...Object.entries(organisations).flatMap(([name, others], index) =>
      [name, ...others].map(alias => ({ actor: codes.length + index, form: 'name', name: alias }) as const),
    ),
  ];
  const others = [...nicknames.other, ...placesOfSeveralWords(places)].map(
    name => ({ actor: -1, form: 'name', name }) as const,
  );
  const aliases = new Map<string, Alias>();
  addAll(aliases, own, clash);
  addAll(aliases, others, () => {});
  addAll(aliases, unambiguous(codes.flatMap(packageNames)), () => {});
  addAll(
    aliases,
    codes.flatMap((iso, actor) => styledNames(nicknames, iso, actor)),
    () => {},
  );
  return {
    actors,
    aliases: Object.fromEntries(aliases),
    personal: nicknames.personal.map(name => keyOf(wordsOfName(name))),
    namesakes: nicknames.namesakes,
  };

  function clash(entry: Entry, known: Alias): void {
    const [a, b] = [actors[known[0]]!.name, actors[entry.actor]!.name];
    throw new ReadoutError('DATA', `"${entry.name}" is given both to ${a} and to ${b}`);
  }
}

function shortName(iso: string, { states }: Nicknames): string {
  const name = states[iso]!.name ?? countries.getName(iso, 'en');
  if (name === undefined) throw new ReadoutError('DATA', `no state has the code ${iso}`);
  return name;
}

function ownNames(nicknames: Nicknames, iso: string, actor: number): readonly Entry[] {
  const state = nicknames.states[iso]!;
  const named = (form: AliasForm, names: readonly string[]) => names.map(name => ({ actor, form, name }));
  return [
    ...named('name', [shortName(iso, nicknames), ...state.names]),
    ...named('demonym', state.demonyms),
    ...named('people', [...state.people, ...pluralsOf(state.demonyms)]),
    ...named('capital', state.capital),
    ...named('institution', state.institutions),
    ...named('metonym', state.metonyms),
  ];
}

/** The packages' names that can stand in a sentence: no "Congo (Democratic Republic)", no "Korea, Republic of". */
function packageNames(iso: string, actor: number): readonly Entry[] {
  const names = countries.getName(iso, 'en', { select: 'all' }) ?? [];
  const demonyms = [nationalities.getName(iso, 'en') ?? ''].filter(name =>
    /^[\p{L}'-]+(?: \p{L}+)*$/u.test(name),
  );
  return [
    ...names.filter(name => !/[(,]/.test(name)).map(name => ({ actor, form: 'name', name }) as const),
    ...demonyms.map(name => ({ actor, form: 'demonym', name }) as const),
    ...pluralsOf(demonyms).map(name => ({ actor, form: 'people', name }) as const),
  ];
}

function styledNames(nicknames: Nicknames, iso: string, actor: number): readonly Entry[] {
  const name = shortName(iso, nicknames);
  return nicknames.styles.map(style => ({ actor, form: 'name', name: `${style} ${name}` }));
}

function pluralsOf(demonyms: readonly string[]): readonly string[] {
  return demonyms.filter(demonym => !NO_PLURAL.test(demonym)).map(demonym => `${demonym}s`);
}

/** "Korean Peninsula" is no word of Korea; a place of one word cannot hold another name. */
function placesOfSeveralWords(places: NameList): readonly string[] {
  return Object.entries(places)
    .flatMap(([name, others]) => [name, ...others])
    .filter(name => wordsOfName(name).length > 1);
}

function unambiguous(entries: readonly Entry[]): readonly Entry[] {
  const actorOf = new Map<string, number>();
  const shared = new Set<string>();
  for (const { name, actor } of entries) {
    const key = keyOf(wordsOfName(name));
    if ((actorOf.get(key) ?? actor) !== actor) shared.add(key);
    actorOf.set(key, actor);
  }
  return entries.filter(({ name }) => !shared.has(keyOf(wordsOfName(name))));
}

function addAll(
  aliases: Map<string, Alias>,
  entries: readonly Entry[],
  clash: (entry: Entry, known: Alias) => void,
): void {
  for (const entry of entries) {
    const words = wordsOfName(entry.name);
    const key = keyOf(words);
    const known = aliases.get(key);
    const shape = words.map(shapeOf).join('');
    if (known === undefined) aliases.set(key, [entry.actor, entry.form, shape]);
    else if (known[0] === entry.actor) aliases.set(key, [known[0], known[1], laxer(known[2], shape)]);
    else clash(entry, known);
  }
}
