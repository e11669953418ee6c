import { inFull, type Person } from './people.js';

/** Capitals alone: "MFA". */
export const SHORT_FORM = /^\p{Lu}{2,6}$/u;

/**
 * "DIRCO" for "Department of International Relations and Cooperation of X", "MFA" for "Ministry of Foreign Affairs": whether letters
 * are, in their order, how the words of a name begin; small words may give none, and what follows may be left out.
 */
export function isShortFor(letters: string, name: string): boolean {
  const words = [...name.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(([word]) => word);
  return words.length > 1 && letters.length > 1 && begins(letters.toLowerCase(), words);
}

function begins(letters: string, [word, ...rest]: readonly string[]): boolean {
  if (letters === '') return true;
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const isSmall = lower === word;
  for (let taken = isSmall ? 0 : 1; letters.startsWith(lower.slice(0, taken)); taken += 1) {
    if (begins(letters.slice(taken), rest)) return true;
    if (taken >= Math.min(lower.length, letters.length)) break;
  }
  return false;
}

/** "DPM/FM" of a deputy prime minister and foreign minister, "NSA" of a national security adviser: one whose titles the letters begin. */
export function bearsInitials(forms: readonly string[], { titles }: Person): boolean {
  const initials = new Set([...titles].map(title => title[0]));
  return forms
    .map(form => inFull(form.toLowerCase()))
    .every(([word = '', ...more]) =>
      more.length > 0
        ? [word, ...more].every(each => titles.has(each))
        : [...word].every(each => initials.has(each)),
    );
}
