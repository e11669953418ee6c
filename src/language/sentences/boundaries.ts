import { lexicon } from '../../lexicon/index.js';

/** What comes before and after a possible end of a sentence. */
interface Stop {
  readonly text: string;
  /** Index of the first of the closing marks (". ? ! …"). */
  readonly at: number;
  /** Index behind the marks and what attaches to them: quotes, brackets, "[17]". */
  readonly end: number;
  /** Index of the first character of what follows. */
  readonly next: number;
}

const LONGEST_WORD = 24;

let words:
  | Readonly<
      Record<
        'titles' | 'joining' | 'numbered' | 'names' | 'closing' | 'zones' | 'labels',
        ReadonlySet<string>
      >
    >
  | undefined;

/**
 * Whether a sentence ends at a stop. Only the word before and the word after are looked at, so that the whole
 * text is read in linear time.
 */
export function isBoundary(stop: Stop): boolean {
  const { text, at, end, next } = stop;
  if (next >= text.length) return true;
  if (next === end) return isUnspaced(stop);
  const marks = text.slice(at, end);
  const follower = text[next]!;
  if (/^\p{Ll}/u.test(follower)) return false;
  if (/^[,;:)\]–—]/.test(follower)) return false;
  if (!/^\.[^.]*$/.test(marks)) return /[?!]/.test(marks) || startsSentence(text, next);
  return dotEnds(stop);
}

/** "in May 2018.The sides": a stop that lost its space; not "News.Az", "B.Lind", "2.0". */
function isUnspaced({ text, at, end, next }: Stop): boolean {
  if (end !== at + 1 || text[at] !== '.') return false;
  const word = wordBefore(text, at);
  return /^\p{N}{4}$/u.test(word) || (/^\p{Ll}{3,}$/u.test(word) && OPENERS.has(wordAt(text, next)));
}

function dotEnds({ text, at, next }: Stop): boolean {
  const lists = abbreviations();
  const word = wordBefore(text, at);
  const following = wordAt(text, next);
  if (word === '') return startsSentence(text, next);
  if (has(lists.titles, word) || has(lists.joining, word)) return false;
  if (has(lists.numbered, word)) return !/^[\p{N}IVX(]/u.test(following) && startsSentence(text, next);
  if (lists.closing.has(word.toLowerCase()))
    return startsSentence(text, next) && !has(lists.zones, following) && !/^\p{Lu}{2,4}$/u.test(following);
  // "S.V. Lavrov", "J. Smith": an initial; "the U.S. The": a short form before a word that opens sentences.
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(word)) return word.includes('.') && OPENERS.has(following);
  if (has(lists.names, word)) return OPENERS.has(following);
  // "(c. 1818": a single small letter is a short form.
  if (/^\p{Ll}$/u.test(word) || isListNumber(text, at, word)) return false;
  return startsSentence(text, next);
}

/** Words that open sentences and hardly ever a name. */
const OPENERS = new Set(
  'The A An He She It They We I This That These Those There In On At As But And However For By With From When While After Before During If Its His Her Their Our Both To Of Also Such According Under'.split(
    ' ',
  ),
);

/** "1. The sides", "II. The sides": the number of a list, or of a labelled heading, not an end. */
function isListNumber(text: string, at: number, word: string): boolean {
  if (!/^(?:\p{N}{1,2}|[IVX]{2,5})$/u.test(word)) return false;
  const before = text.slice(Math.max(0, at - word.length - 16), at - word.length).trimEnd();
  if (before === '' || /\n\s*$/.test(text.slice(Math.max(0, at - word.length - 3), at - word.length)))
    return true;
  const label = /(\p{L}+)$/u.exec(before)?.[1] ?? '';
  return abbreviations().labels.has(label.toLowerCase());
}

function startsSentence(text: string, next: number): boolean {
  return /^["“‘'«„([]*(?:\p{Lu}|\p{N}|\p{Lo}|[•*-])/u.test(text.slice(next, next + 4));
}

function wordBefore(text: string, at: number): string {
  let first = at;
  while (first > 0 && at - first < LONGEST_WORD && /[\p{L}\p{N}.'’]/u.test(text[first - 1]!)) first -= 1;
  // "2018.H.E": the year before a stop that lost its space is no part of the word.
  return text.slice(first, at).replace(/^\p{N}{4}\.(?=\p{L})/u, '');
}

function wordAt(text: string, at: number): string {
  return (
    /^["“‘'«([]*([\p{L}\p{N}.'’]{0,24})/u.exec(text.slice(at, at + LONGEST_WORD))?.[1]?.replace(/\.$/, '') ??
    ''
  );
}

function has(list: ReadonlySet<string>, word: string): boolean {
  return (
    list.has(word) ||
    (word.length > 1 && word === word.toUpperCase() && list.has(word[0] + word.slice(1).toLowerCase()))
  );
}

function abbreviations() {
  if (words === undefined) {
    const { titles, joining, numbered, names, closing, zones, labels } = lexicon('abbreviations');
    words = {
      titles: new Set(titles),
      joining: new Set(joining),
      numbered: new Set(numbered),
      names: new Set(names),
      closing: new Set(closing),
      zones: new Set(zones),
      labels: new Set(labels),
    };
  }
  return words;
}
