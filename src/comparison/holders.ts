import { holderOf } from '../claims/index.js';
import { type Attribution, type Official, speaksInPerson, type Voice } from '../domain/index.js';

/**
 * Accounts that call a speaker by an office alone ("the President of the Republic") with the name that others give its
 * holder. Only the name changes: what an account says, and for whom, it says by itself.
 */
export function nameHolders(voices: readonly Voice[]): readonly Voice[] {
  return voices.map(voice => {
    const known = voices.filter(other => other !== voice).flatMap(({ officials }) => officials);
    return known.length === 0
      ? voice
      : { ...voice, attributions: voice.attributions.map(link => named(link, known, voice)) };
  });
}

function named(link: Attribution, known: readonly Official[], { account }: Voice): Attribution {
  const { name, kind, sides } = link.source;
  if (!speaksInPerson(link.source) || sides.length !== 1) return link;
  const issuer = kind === 'speaker' ? account.ministry : null;
  const holder = holderOf(
    name,
    known.filter(({ side }) => side === sides[0]),
    issuer,
  );
  return holder === null ? link : { ...link, source: { ...link.source, name: holder.name } };
}
