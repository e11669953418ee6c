import type { Tag } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';

type OpenClass = 'N' | 'S' | 'V' | 'Z' | 'D' | 'P' | 'G' | 'J' | 'R';

interface VerbForms {
  /** Base form of every irregular past and participle. */
  readonly base: ReadonlyMap<string, string>;
  readonly past: ReadonlySet<string>;
  readonly participle: ReadonlySet<string>;
}

let functionTags: ReadonlyMap<string, readonly Tag[]> | undefined;
let verbForms: VerbForms | undefined;

/** The tags a closed-class word may have, likeliest first; empty for an open-class word. */
export function functionTagsOf(lower: string): readonly Tag[] {
  functionTags ??= indexFunctionWords();
  return functionTags.get(lower) ?? [];
}

/** Irregular verb forms, indexed once. */
export function irregularVerbs(): VerbForms {
  verbForms ??= indexIrregularVerbs();
  return verbForms;
}

/** The open classes a word may have, likeliest first; guessed from its ending where the lexicon lacks it. */
export function openClassesOf(lower: string): string {
  const classes = lexicon('wordClasses');
  const known = Object.hasOwn(classes, lower) ? classes[lower]! : '';
  if (known !== '') return lower.endsWith('ed') ? withBothPasts(known) : known;
  const afterHyphen = lower.slice(lower.lastIndexOf('-') + 1);
  if (afterHyphen !== lower) return openClassesOfCompound(afterHyphen);
  return guessClasses(lower);
}

/** A regular "-ed" form is past and participle alike, whichever of the two the lexicon has seen. */
function withBothPasts(classes: string): string {
  if (!/[DP]/.test(classes)) return classes;
  return classes.includes('D') ? (classes.includes('P') ? classes : `${classes}P`) : `${classes}D`;
}

function openClassesOfCompound(last: string): string {
  const classes: string = openClassesOf(last);
  // "time-tested", "ill-treated", "long-standing": a participle behind a hyphen modifies.
  return /^[DPG]/.test(classes) ? 'J' : classes;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ly$/, 'R'],
  [/ing$/, 'G'],
  [/ed$/, 'DP'],
  [/(?:tion|sion|ment|ness|ity|ship|ism|ist|ance|ence|er|or|cy)$/, 'N'],
  [/(?:al|ive|ous|ful|able|ible|less|ic|ary|ish|ese)$/, 'J'],
  [/(?:ise|ize|ify)$/, 'V'],
  [/(?:ises|izes|ifies)$/, 'Z'],
  [/[^s]s$/, 'SZ'],
];

function guessClasses(lower: string): string {
  const prefixed = /^(?:re|un|de|mis|over|co)(?=\p{L}{4})/u.exec(lower);
  if (prefixed) {
    const classes = lexicon('wordClasses')[lower.slice(prefixed[0].length)];
    if (classes !== undefined) return classes;
  }
  return ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? 'N';
}

function indexFunctionWords(): ReadonlyMap<string, readonly Tag[]> {
  const index = new Map<string, Tag[]>();
  for (const [tag, words] of Object.entries(lexicon('functionWords'))) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), tag as Tag]);
  }
  return index;
}

function indexIrregularVerbs(): VerbForms {
  const verbs = lexicon('irregularVerbs').verbs;
  return {
    base: new Map(
      verbs.flatMap(([base, past, participle]) => [[past, base] as const, [participle, base] as const]),
    ),
    past: new Set(verbs.map(([, past]) => past)),
    participle: new Set(verbs.map(([, , participle]) => participle)),
  };
}

export type { OpenClass, VerbForms };
