import anyAscii from 'any-ascii';
import type { Attribution, Claim, Source } from '../domain/index.js';
import type { GoldClaim, GoldEvent } from './gold.js';

const OWN_VOICE = 'ministry';

/**
 * Who speaks, from the outside in, without the account's own voice: empty where the account speaks itself.
 * An account each of whose chains begins with the same name speaks in that name ("I reaffirmed ...").
 */
export function goldChain(claim: GoldClaim, event: GoldEvent): readonly string[] {
  const [first, ...rest] = claim.speakers;
  const ofAccount = event.claims.filter(other => other.account === claim.account);
  const speaksForItself = first === OWN_VOICE || ofAccount.every(other => other.speakers[0] === first);
  return speaksForItself ? rest : claim.speakers;
}

/** The links of a system claim, outermost first, without a leading institution of the own side. */
export function systemChain(
  claim: Claim,
  attributions: ReadonlyMap<string, Attribution>,
): readonly Attribution[] {
  const links = claim.attribution.map(id => attributions.get(id)).filter(link => link !== undefined);
  return links[0]?.source.kind === OWN_VOICE ? links.slice(1) : links;
}

/**
 * Whether a source is the speaker the annotator named. A person is known by any one name ("Biden" is
 * "Joe Biden", "Zelensky" is "Zelenskyy"); several speaking together by speaking for several sides.
 */
export function isSpeaker(gold: string, source: Source): boolean {
  const joint = /^both\b/iu.test(gold);
  const together = source.sides.length > 1;
  if (joint || together) return joint && together;
  return [source.name, source.text].some(
    name => name.toLowerCase() === gold.toLowerCase() || shareLastName(nameWords(gold), nameWords(name)),
  );
}

/** Either may be the shorter: "Wang" for "Wang Yi", "Joe Biden" for "President Joseph R. Biden". */
function shareLastName(a: readonly string[], b: readonly string[]): boolean {
  return b.includes(a.at(-1) ?? '') || a.includes(b.at(-1) ?? '');
}

/** The capitalised words of a name, in one spelling: no accents, no doubled letters, no initials. */
function nameWords(name: string): readonly string[] {
  return [...name.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)].map(([word]) =>
    anyAscii(word)
      .toLowerCase()
      .replace(/['’]s$/u, '')
      .replace(/iy$|ii$|yy$/u, 'y')
      .replace(/(.)\1+/gu, '$1'),
  );
}
