import { type Judge, relate, type Settings, settingsFor } from '../alignment/index.js';
import { spellingKey } from '../claims/index.js';
import { type Account, type Comparison, type Relation, speaksInPerson, type Voice } from '../domain/index.js';
import { type Reader, rulesReader } from '../language/index.js';
import { dataHash, toolVersion } from '../lexicon/index.js';
import { defaultTaxonomy, type Taxonomy } from '../themes/index.js';
import { coverThemes, divergenceOf, emphasisOf } from './coverage.js';
import { nameHolders } from './holders.js';
import { namingOf } from './naming.js';
import { weighReported } from './reported.js';
import { alignSides, comparedSides, partiesOf, requireComparable } from './sides.js';
import { timelineOf } from './timeline.js';
import { weighVerdicts } from './verdicts.js';
import { prepareLanguage, readVoice } from './voice.js';

export interface CompareOptions {
  readonly judge: Judge;
  /** What reads the texts; by rules if left out. */
  readonly reader?: Reader;
  readonly taxonomy?: Taxonomy;
  /** Id of the event; taken from the accounts if left out. */
  readonly event?: string;
  /** In place of the settings for the judge: for tuning and ablations. */
  readonly settings?: Partial<Settings>;
}

/**
 * What each side said, shared, contested and left out.
 * @throws {ReadoutError} `NO_CLAIMS` where an account has none, `TOO_FEW_SIDES` where all speak for one side.
 */
export async function compareAccounts(
  accounts: readonly Account[],
  options: CompareOptions,
): Promise<Comparison> {
  const aligned = alignSides(accounts);
  const parties = partiesOf(aligned);
  const language = await prepareLanguage(options.reader ?? rulesReader, aligned);
  const read = (account: Account, officials?: ReadonlyMap<string, string>) =>
    readVoice(account, {
      ...voiceOptions(account, parties, options),
      language,
      ...(officials && { officials }),
    });
  const own = new Map(
    aligned.filter(({ side }) => side !== null).map(account => [account, read(account)] as const),
  );
  // An article says "Lavrov" where the sides' own accounts say whose minister he is.
  const officials = officialsOf([...own.values()]);
  const voices = aligned.map(account => own.get(account) ?? read(account, officials));
  return compareVoices(nameHolders(voices), options);
}

function readerOf({ reader = rulesReader }: CompareOptions): NonNullable<Comparison['tool']['reader']> {
  return { name: reader.name, model: reader.model };
}

/** Side by surname of every person to whom the accounts attribute a claim for one side; none where two bear it for two sides. */
function officialsOf(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const sources = voices
    .flatMap(voice => voice.attributions)
    .filter(({ says }) => says)
    .map(({ source }) => source);
  const bearers = sources
    .filter(source => speaksInPerson(source) && source.sides.length === 1)
    .map(({ name, sides }) => [surnameOf(name), sides[0]!] as const);
  const last = new Map(bearers);
  const disputed = new Set(bearers.flatMap(([name, side]) => (last.get(name) === side ? [] : [name])));
  return new Map(bearers.filter(([name]) => !disputed.has(name)));
}

function surnameOf(name: string): string {
  return spellingKey(name.slice(name.lastIndexOf(' ') + 1));
}

/** The same from accounts that have been read already. */
export async function compareVoices(voices: readonly Voice[], options: CompareOptions): Promise<Comparison> {
  const sides = comparedSides(voices);
  requireComparable(voices, sides);
  const relations = await relate(voices, options);
  return { ...weigh(voices, relations, sides, options), reported: await weighReported(voices, options) };
}

function weigh(
  voices: readonly Voice[],
  relations: readonly Relation[],
  sides: readonly string[],
  options: CompareOptions,
): Omit<Comparison, 'reported'> {
  const claims = voices.flatMap(voice => voice.claims);
  const themes = (options.taxonomy ?? defaultTaxonomy()).themes.map(({ id }) => id);
  const verdicts = weighVerdicts(voices, relations, sides);
  const accounts = voices.map(({ account, sentences }) => ({ ...account, sentences }));
  return {
    schemaVersion: '1',
    tool: {
      name: 'readout',
      version: toolVersion(),
      judge: options.judge.name,
      model: options.judge.model,
      data: dataHash(),
      reader: readerOf(options),
      settings: { ...settingsFor(options.judge), ...options.settings },
    },
    event: eventOf(accounts, sides, options.event),
    accounts,
    attributions: voices.flatMap(voice => voice.attributions),
    claims,
    relations,
    verdicts,
    themes: coverThemes(claims, verdicts, themes, sides),
    timeline: timelineOf(voices),
    emphasis: emphasisOf(claims, themes, sides),
    naming: namingOf(voices, sides),
    divergence: divergenceOf(claims, verdicts, themes),
    complete: true,
    warnings: [
      ...accounts.flatMap(account => account.warnings.map(warning => `${account.source}: ${warning}`)),
      ...options.judge.warnings,
      ...(options.reader?.warnings ?? []),
    ],
  };
}

/** Whom an account may speak of: all parties, its own side first. */
function voiceOptions(account: Account, parties: readonly string[], { taxonomy }: CompareOptions) {
  const sides =
    account.side === null ? parties : [account.side, ...parties.filter(side => side !== account.side)];
  return taxonomy === undefined ? { sides } : { sides, taxonomy };
}

function eventOf(
  accounts: readonly Account[],
  sides: readonly string[],
  id: string | undefined,
): Comparison['event'] {
  const dates = accounts
    .map(({ date }) => date)
    .filter(date => date !== null)
    .sort();
  const date = dates[0] ?? null;
  const named = id ?? accounts.find(({ event }) => event !== null)?.event;
  return {
    id:
      named ??
      [date, ...sides]
        .filter(part => part !== null)
        .join('-')
        .toLowerCase()
        .replaceAll(' ', '-'),
    date,
    sides,
  };
}
