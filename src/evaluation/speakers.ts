import { spellingKey } from '../claims/index.js';
import type { Account, Attribution, Claim, Source } from '../domain/index.js';
import type { GoldClaim } from './gold.js';

const OWN_VOICE = 'ministry';

type Spoken = Pick<GoldClaim, 'account' | 'speakers'>;

/** Whose accounts they are, and who speaks in them: of an event what tells that. */
export interface Voices {
  readonly accounts: readonly Pick<Account, 'id' | 'side'>[];
  readonly claims: readonly Spoken[];
}

/** In what name an account speaks, where every chain in it begins with the same ("I reaffirmed ..."); else null. */
function authorOf(event: Voices, account: string): string | null {
  const ofAccount = event.claims.filter(claim => claim.account === account);
  const first = ofAccount[0]?.speakers[0] ?? OWN_VOICE;
  return first !== OWN_VOICE && ofAccount.every(claim => claim.speakers[0] === first) ? first : null;
}

/**
 * Who speaks, from the outside in, without the account's own voice: empty where the account speaks itself, in the name
 * of its ministry, of its side ("Russia"), or of the one person in whose name it is written.
 */
export function goldChain(claim: Spoken, event: Voices): readonly string[] {
  const [first, ...rest] = claim.speakers;
  const chain = first === OWN_VOICE || first === authorOf(event, claim.account) ? rest : claim.speakers;
  const side = sideOf(event, claim.account);
  return side !== null && chain[0] === side ? chain.slice(1) : chain;
}

/** The links of a system claim, outermost first, without a leading one that is the account's own voice. */
export function systemChain(
  claim: Pick<Claim, 'account' | 'attribution'>,
  attributions: ReadonlyMap<string, Attribution>,
  event: Voices,
): readonly Attribution[] {
  const links = claim.attribution.map(id => attributions.get(id)).filter(link => link !== undefined);
  const first = links[0];
  if (first === undefined) return links;
  const author = authorOf(event, claim.account);
  const isOwnVoice =
    (first.source.kind === OWN_VOICE && sideOf(event, claim.account) !== null) ||
    (author !== null && isSpeaker(author, first.source));
  return isOwnVoice ? links.slice(1) : links;
}

/** Whose account it is; null for an article, which has no ministry of its own. */
function sideOf({ accounts }: Voices, account: string): string | null {
  return accounts.find(({ id }) => id === account)?.side ?? null;
}

/** Whether a name in the gold means several speaking as one: "both leaders", "the three sides", "the ministers". */
export function isTogether(name: string): boolean {
  return (
    /^both\b/iu.test(name) ||
    /^the (?:(?:two|three|four) )?(?:side|leader|minister|part(?:y|ie)|president)s$/iu.test(name)
  );
}

/**
 * Whether a source is the speaker the annotator named. A person is known by any one name ("Biden" is
 * "Joe Biden", "Zelensky" is "Zelenskyy"); several speaking together by speaking for several sides.
 */
export function isSpeaker(gold: string, source: Source): boolean {
  const joint = isTogether(gold);
  const together = source.sides.length > 1;
  // "Yoon Suk Yeol and Fumio Kishida": several of different sides, each by name.
  const members = gold.split(' and ');
  if (!joint && together && members.length > 1)
    return members.every(member => shareLastName(nameWords(member), nameWords(source.name)));
  if (joint || together) return joint && together;
  return [source.name, source.text].some(
    name => name.toLowerCase() === gold.toLowerCase() || shareLastName(nameWords(gold), nameWords(name)),
  );
}

/** Either may be the shorter: "Wang" for "Wang Yi", "Joe Biden" for "President Joseph R. Biden". */
function shareLastName(a: readonly string[], b: readonly string[]): boolean {
  return b.includes(a.at(-1) ?? '') || a.includes(b.at(-1) ?? '');
}

/** The capitalised words of a name without initials, in one spelling. */
function nameWords(name: string): readonly string[] {
  return [...name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)].map(([word]) =>
    spellingKey(word.replace(/['’]s$/u, '')),
  );
}
