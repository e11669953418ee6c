/**
 * The best tree over the words of a sentence, with one root (Chu and Liu 1965, Edmonds 1967).
 * @param scores Row `child` holds the score of each head; word 0 is the root. Rows lie one after the other, `stride`
 *   apart; the first `size` rows and columns count.
 * @returns The head of each word; that of word 0 is 0.
 */
export function bestTree(scores: Float32Array, size: number, stride: number = size): readonly number[] {
  const scoreOf = (child: number, head: number) => scores[child * stride + head]!;
  const greedy = Array.from({ length: size }, (_, child) =>
    child === 0 ? 0 : bestHead(scoreOf, child, size),
  );
  const roots = greedy.filter((head, child) => child > 0 && head === 0).length;
  if (roots === 1 && cycleIn(greedy) === null) return greedy;
  // One root: a word at a time, the likeliest first. Cubic only where that matters.
  const likely = Array.from({ length: size - 1 }, (_, at) => at + 1)
    .sort((a, b) => rootGain(scoreOf, b, size) - rootGain(scoreOf, a, size) || a - b)
    .slice(0, ROOTS_TRIED);
  let best: { readonly heads: readonly number[]; readonly total: number } | null = null;
  for (const root of likely) {
    const heads = arborescence(size, (child, head) =>
      head === 0 ? (child === root ? 0 : IMPOSSIBLE) : child === root ? IMPOSSIBLE : scoreOf(child, head),
    );
    const total = heads.reduce((sum, head, child) => (child === 0 ? sum : sum + scoreOf(child, head)), 0);
    if (best === null || total > best.total) best = { heads, total };
  }
  return best?.heads ?? greedy;
}

type ScoreOf = (child: number, head: number) => number;

const ROOTS_TRIED = 3;
const IMPOSSIBLE = -1e9;

/** How much better a word hangs on the root than on its best other head. */
function rootGain(scoreOf: ScoreOf, word: number, size: number): number {
  let other = IMPOSSIBLE;
  for (let head = 1; head < size; head += 1) if (head !== word) other = Math.max(other, scoreOf(word, head));
  return scoreOf(word, 0) - other;
}

function bestHead(scoreOf: ScoreOf, child: number, size: number): number {
  let best = child === 0 ? 1 : 0;
  for (let head = 0; head < size; head += 1)
    if (head !== child && scoreOf(child, head) > scoreOf(child, best)) best = head;
  return best;
}

/** The words of a cycle, or null. */
function cycleIn(heads: readonly number[]): readonly number[] | null {
  const state = new Uint8Array(heads.length);
  state[0] = 2;
  for (let start = 1; start < heads.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (state[at] === 1) return path.slice(path.indexOf(at));
    for (const each of path) state[each] = 2;
  }
  return null;
}

/** The heaviest tree: each word takes its best head; a cycle becomes one word, and is opened where that costs least. */
function arborescence(size: number, scoreOf: ScoreOf): readonly number[] {
  const heads = Array.from({ length: size }, (_, child) =>
    child === 0 ? 0 : bestHead(scoreOf, child, size),
  );
  const cycle = cycleIn(heads);
  if (cycle === null) return heads;
  const inCycle = new Set(cycle);
  const rest = heads.map((_, at) => at).filter(at => !inCycle.has(at));
  const joined = rest.length;
  // From outside into the cycle: what the arc gains over the one that it replaces. Out of it: its best word.
  const entry = rest.map(head =>
    cycle.reduce((best, child) =>
      scoreOf(child, head) - scoreOf(child, heads[child]!) > scoreOf(best, head) - scoreOf(best, heads[best]!)
        ? child
        : best,
    ),
  );
  const exit = rest.map(child =>
    cycle.reduce((best, head) => (scoreOf(child, head) > scoreOf(child, best) ? head : best)),
  );
  // A table, not a function of functions: a cycle in a cycle in a cycle would ask the outermost scores twice a level.
  const width = joined + 1;
  const table = new Float64Array(width * width);
  for (let head = 0; head < joined; head += 1) {
    const enters = entry[head]!;
    for (let child = 0; child < joined; child += 1)
      table[child * width + head] = scoreOf(rest[child]!, rest[head]!);
    table[joined * width + head] = scoreOf(enters, rest[head]!) - scoreOf(enters, heads[enters]!);
    table[head * width + joined] = scoreOf(rest[head]!, exit[head]!);
  }
  const contracted = arborescence(width, (child, head) => table[child * width + head]!);
  const opened = [...heads];
  for (const [at, child] of rest.entries())
    if (child !== 0) opened[child] = contracted[at] === joined ? exit[at]! : rest[contracted[at]!]!;
  const into = contracted[joined]!;
  opened[entry[into]!] = rest[into]!;
  return opened;
}
