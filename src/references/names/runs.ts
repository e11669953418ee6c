import type { TokenRange } from '../../domain/index.js';
import { isCapitalised, type Passage } from '../passage.js';
import { functionWords } from '../words.js';

/** Small words inside a name: "Mohammed bin Salman", "Ursula von der Leyen". */
const PARTICLE = /^(?:bin|ibn|al|el|van|von|de|der|den|del|della|da|dos|di|du|ul|ben|abu)$/;

/**
 * Runs of capitalised words that may be names; the words of the closed classes that a sentence opens with
 * are left out, and so is what `taken` covers.
 */
export function capitalRuns({ tokens }: Passage, taken: readonly boolean[]): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isNameWord(at)) {
      at += 1;
      continue;
    }
    let last = at + 1;
    while (last < tokens.length && (isNameWord(last) || joins(last))) last += 1;
    runs.push({ first: at, last });
    at = last;
  }
  return runs;

  function isNameWord(index: number): boolean {
    const token = tokens[index];
    return (
      taken[index] !== true &&
      isCapitalised(token) &&
      !functionWords().has(token!.lower) &&
      !/^\p{Lu}+ly$/u.test(token!.text)
    );
  }

  /** A particle, the hyphen of "Al-Sudani", or the dot of "J." between two name words. */
  function joins(index: number): boolean {
    const { text, start } = tokens[index]!;
    if (!isNameWord(index + 1)) return false;
    if (PARTICLE.test(text)) return true;
    const glued = tokens[index - 1]!.end === start;
    return (
      glued &&
      (text === '-'
        ? tokens[index + 1]!.start === tokens[index]!.end
        : text === '.' && tokens[index - 1]!.text.length === 1)
    );
  }
}
