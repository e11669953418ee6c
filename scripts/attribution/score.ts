/**
 * How well attributions are found: their three roles as sets of words, matched one to one by their cues.
 *
 * A text is cut into runs of letters, digits and `_`, and single other marks; a span covers the words it touches.
 * Attributions pair off by the share of cue words in common (Dice), best first; ties go to the pair whose contents,
 * then sources, share more, then to the earlier. Two that both lack a cue may pair by content. For each role:
 * `exact` counts pairs whose sets are equal, `overlap` pairs with a word in common, `token` the words that both
 * partners give the role. Precision divides by what was predicted, recall by the gold, over all articles together.
 */
export const ROLES = ['cue', 'source', 'content'] as const;
export type Role = (typeof ROLES)[number];
export const KINDS = ['exact', 'overlap', 'token'] as const;
export type Kind = (typeof KINDS)[number];

/** Half-open, in UTF-16 units. */
export type Pair = readonly [start: number, end: number];
export type Attributed = { readonly [role in Role]: readonly Pair[] };

/** What was right, of how many predicted and how many wanted. */
export interface Count {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}
export type Counts = { readonly [role in Role]: { readonly [kind in Kind]: Count } };

type WordSets = { readonly [role in Role]: ReadonlySet<number> };

/** The counts of one text. */
export function scoreText(
  text: string,
  predicted: readonly Attributed[],
  gold: readonly Attributed[],
): Counts {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const setsOf = (side: readonly Attributed[]) =>
    side.map(each => toSets(each, words)).filter(each => ROLES.some(role => each[role].size > 0));
  const [found, wanted] = [setsOf(predicted), setsOf(gold)];
  const pairs = matchPairs(wanted, found);
  return byRole(role => {
    const sizes = (side: readonly WordSets[]) => side.reduce((sum, each) => sum + each[role].size, 0);
    const having = (side: readonly WordSets[]) => side.filter(each => each[role].size > 0).length;
    const common = pairs.map(([a, b]) => shared(a[role], b[role]));
    const spans = { predicted: having(found), gold: having(wanted) };
    return {
      exact: {
        ...spans,
        right: pairs.filter(([a, b], at) => common[at]! > 0 && isEqual(a[role], b[role])).length,
      },
      overlap: { ...spans, right: common.filter(Boolean).length },
      token: {
        right: common.reduce((sum, each) => sum + each, 0),
        predicted: sizes(found),
        gold: sizes(wanted),
      },
    };
  });
}

export function addCounts(a: Counts, b: Counts): Counts {
  return byRole(
    role =>
      Object.fromEntries(
        KINDS.map(kind => {
          const [x, y] = [a[role][kind], b[role][kind]];
          return [
            kind,
            { right: x.right + y.right, predicted: x.predicted + y.predicted, gold: x.gold + y.gold },
          ];
        }),
      ) as Record<Kind, Count>,
  );
}

/** Precision, recall and F1 in percent; of nothing, 0. */
export function figuresOf({ right, predicted, gold }: Count): readonly [p: number, r: number, f1: number] {
  const p = predicted === 0 ? 0 : (100 * right) / predicted;
  const r = gold === 0 ? 0 : (100 * right) / gold;
  return [p, r, p + r === 0 ? 0 : (2 * p * r) / (p + r)];
}

function byRole<T>(of: (role: Role) => T): { readonly [role in Role]: T } {
  return { cue: of('cue'), source: of('source'), content: of('content') };
}

function toSets(attributed: Attributed, words: readonly Pair[]): WordSets {
  return byRole(role => {
    const covered = new Set<number>();
    for (const [start, end] of attributed[role]) {
      if (start >= end) continue;
      for (let at = firstAfter(words, start); at < words.length && words[at]![0] < end; at += 1)
        covered.add(at);
    }
    return covered;
  });
}

/** The first word that ends after an offset. */
function firstAfter(words: readonly Pair[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function matchPairs(
  gold: readonly WordSets[],
  found: readonly WordSets[],
): readonly (readonly [WordSets, WordSets])[] {
  const candidates = gold.flatMap((a, g) =>
    found.flatMap((b, f) => {
      const role: Role = a.cue.size > 0 || b.cue.size > 0 ? 'cue' : 'content';
      return shared(a[role], b[role]) === 0
        ? []
        : [
            {
              g,
              f,
              rank: [dice(a[role], b[role]), dice(a.content, b.content), dice(a.source, b.source), -g, -f],
            },
          ];
    }),
  );
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [WordSets, WordSets])[] = [];
  for (const { g, f } of candidates.toSorted((a, b) => compareRanks(b.rank, a.rank))) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
    pairs.push([gold[g]!, found[f]!]);
  }
  return pairs;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count += 1;
  return count;
}

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.size === 0 || b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
}

function isEqual(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && shared(a, b) === a.size;
}
