import { feature, hashText } from './hash.js';
import type { State } from './transitions.js';

/** What the parser sees of a sentence, as hashes; the root behind the last word. */
export interface Input {
  readonly words: Int32Array;
  readonly tags: Int32Array;
}

export const ROOT = hashText('ROOT');
export const MOST_FEATURES = 100;
/** Greater distances are all alike. */
const FAR = 8;

/**
 * Words, tags, distances, numbers of children and their relations around the top of the stack and the front of the
 * buffer, after Zhang and Nivre (2011), "Transition-based dependency parsing with rich non-local features", with the
 * second word of the stack in the place of the head that arc-eager knows.
 * @returns How many it has put into `features`.
 */
export function parserFeatures(state: State, { words, tags }: Input, features: Int32Array): number {
  const { stack, front, length, before, behind, relations } = state;
  let count = 0;
  const add = (a = 0, b = 0, c = 0) => {
    features[count] = feature(100 + count, a, b, c);
    count += 1;
  };
  const ahead = (by: number) => (front + by <= length ? front + by : -1);
  const outermost = (children: readonly (readonly number[])[], head: number) =>
    head < 0 ? -1 : (children[head]!.at(-1) ?? -1);
  const second = (children: readonly (readonly number[])[], head: number) =>
    head < 0 ? -1 : (children[head]!.at(-2) ?? -1);
  const many = (children: readonly (readonly number[])[], head: number) =>
    head < 0 ? 0 : children[head]!.length + 1;
  const word = (at: number) => (at < 0 ? 0 : words[at]!);
  const tag = (at: number) => (at < 0 ? 0 : tags[at]!);
  const relation = (child: number) => (child < 0 ? 0 : relations[child]! + 1);
  const apart = (a: number, b: number) => (a < 0 || b < 0 ? 0 : Math.min(FAR, b - a));

  const [s0, s1, s2] = [stack.at(-1) ?? -1, stack.at(-2) ?? -1, stack.at(-3) ?? -1];
  const [n0, n1, n2] = [front, ahead(1), ahead(2)];
  const [s0w, s1w, n0w, n1w] = [word(s0), word(s1), word(n0), word(n1)];
  const [s0t, s1t, s2t] = [tag(s0), tag(s1), tag(s2)];
  const [n0t, n1t, n2t] = [tag(n0), tag(n1), tag(n2)];
  const [s0l, s0r, s1l, s1r, n0l] = [
    outermost(before, s0),
    outermost(behind, s0),
    outermost(before, s1),
    outermost(behind, s1),
    outermost(before, n0),
  ];
  const [s0l2, s0r2, s1r2, n0l2] = [
    second(before, s0),
    second(behind, s0),
    second(behind, s1),
    second(before, n0),
  ];

  add();
  for (const [w, t] of [
    [s0w, s0t],
    [s1w, s1t],
    [word(s2), s2t],
    [n0w, n0t],
    [n1w, n1t],
    [word(n2), n2t],
  ] as const) {
    add(w);
    add(t);
    add(w, t);
  }
  for (const [aw, at, bw, bt] of [
    [s0w, s0t, n0w, n0t],
    [s1w, s1t, s0w, s0t],
  ] as const) {
    add(aw, bw);
    add(at, bt);
    add(aw, bt);
    add(at, bw);
    add(aw, at, bt);
    add(at, bw, bt);
    add(aw, bw, bt);
    add(aw, at, bw);
  }
  add(s1w, n0w);
  add(s1t, n0t);
  add(n0t, n1t);
  add(n0w, n1t);
  add(s0w, n1w);
  add(s0t, n0t, n1t);
  add(n0t, n1t, n2t);
  add(s1t, s0t, n0t);
  add(s2t, s1t, s0t);
  add(s1t, s0w, n0t);
  add(s1w, s0t, n0t);
  add(s1t, s0t, n0w);

  const [near, wide] = [apart(s0, n0), apart(s1, s0)];
  add(s0w, near);
  add(s0t, near);
  add(n0w, near);
  add(n0t, near);
  add(s0t, n0t, near);
  add(s0w, n0w, near);
  add(s1t, s0t, wide);
  add(s1w, s0w, wide);

  add(s0w, many(behind, s0));
  add(s0t, many(behind, s0));
  add(s0w, many(before, s0));
  add(s0t, many(before, s0));
  add(s1w, many(behind, s1));
  add(s1t, many(behind, s1));
  add(n0w, many(before, n0));
  add(n0t, many(before, n0));

  for (const child of [s0l, s0r, s1l, s1r, n0l, s0l2, s0r2, s1r2, n0l2]) {
    add(word(child));
    add(tag(child), relation(child));
  }
  add(s0t, n0t, tag(s0l));
  add(s0t, n0t, tag(s0r));
  add(s0t, n0t, tag(n0l));
  add(s1t, s0t, tag(s0l));
  add(s1t, s0t, tag(s0r));
  add(s1t, s0t, tag(s1r));
  add(s1t, s0t, tag(s1l));
  add(s0t, tag(s0l), tag(s0l2));
  add(s0t, tag(s0r), tag(s0r2));
  add(n0t, tag(n0l), tag(n0l2));
  add(s0w, relation(s0l), relation(s0r));
  add(s0t, relation(s0l), relation(s0l2));
  add(s0t, relation(s0r), relation(s0r2));
  add(s1w, relation(s1l), relation(s1r));
  add(s1t, relation(s1r), relation(s1r2));
  add(n0w, relation(n0l), relation(n0l2));
  add(n0t, relation(n0l), relation(n0l2));
  return count;
}
