import type { Sentence, Span, Token } from '../../../domain/index.js';
import { packagePath } from '../../../lexicon/index.js';
import { openSession, type SessionOptions } from '../../../model/index.js';
import type { Language, Reader } from '../../index.js';
import { english } from '../index.js';
import { tokenize } from '../tokenize.js';
import { clausesOf } from './clauses.js';
import { foldWords } from './fold.js';
import { openReaderFolder } from './folder.js';
import { type Parse, parser, type Stretch } from './parse.js';
import { withVerbs } from './retag.js';
import { wordsOf } from './words.js';

/**
 * The trained reader; null where no runtime can run it.
 * @throws {ReadoutError} `MODEL` where the package is incomplete.
 */
export async function openTrainedReader(options?: SessionOptions): Promise<Reader | null> {
  const folder = await openReaderFolder(packagePath('data/reader'));
  const session = await openSession(folder.graph, options);
  if (session === null) return null;
  const parse = parser(folder, session);
  return {
    name: 'trained',
    model: folder.sha256,
    warnings: [],
    prepare: async texts => knowing(await readAll(texts, parse)),
    parse: async (text, sentences) =>
      parse(sentences.map(sentence => stretchOf(text, tokenize(text, sentence)))),
  };
}

interface ReadText {
  readonly sentences: readonly Sentence[];
  /** By the start of the sentence. */
  readonly tokens: ReadonlyMap<number, readonly Token[]>;
}

async function readAll(texts: readonly string[], parse: Parse): Promise<ReadonlyMap<string, ReadText>> {
  const asked = [...new Set(texts)].map(text => {
    const sentences = english.splitSentences(text);
    const read = sentences.filter(({ kind }) => kind !== 'boilerplate');
    return { text, sentences, read, tokens: read.map(sentence => english.readTokens(text, sentence)) };
  });
  const parsed = await parse(
    asked.flatMap(({ text, tokens }) => tokens.map(spans => stretchOf(text, spans))),
  );
  let at = 0;
  return new Map(
    asked.map(({ text, sentences, read, tokens }) => {
      const folded = tokens.map(spans => withVerbs(foldWords(spans, parsed[at++]!)));
      return [text, { sentences, tokens: new Map(read.map(({ start }, k) => [start, folded[k]!])) }];
    }),
  );
}

function stretchOf(text: string, tokens: readonly Span[]): Stretch {
  return { text, words: tokens.flatMap(token => wordsOf(text, token)) };
}

/** English that has read some texts. */
function knowing(texts: ReadonlyMap<string, ReadText>): Language {
  return {
    ...english,
    splitSentences: text => texts.get(text)?.sentences ?? english.splitSentences(text),
    readTokens: (text, sentence) => {
      const known = texts.get(text);
      const read = known?.tokens.get(sentence.start) ?? (known && behindLabel(known, sentence));
      return read?.filter(token => token.end <= sentence.end) ?? english.readTokens(text, sentence);
    },
    readClauses: (tokens, range = { first: 0, last: tokens.length }) =>
      tokens[range.first]?.syntax && range.first < range.last
        ? clausesOf(tokens, range)
        : english.readClauses(tokens, range),
  };
}

/** "MS. SOTO: | The talks were useful": what stands behind a label was read with it, and has its tree without it. */
function behindLabel({ sentences, tokens }: ReadText, { start }: Span): readonly Token[] | null {
  const around = sentences.find(sentence => sentence.start < start && start < sentence.end);
  const whole = tokens.get(around?.start ?? -1);
  const from = whole?.findIndex(token => token.start === start) ?? -1;
  if (whole === undefined || from < 1) return null;
  const rest = whole.slice(from);
  const isLoose = (at: number) => rest[at]!.syntax!.head === 0 || at + rest[at]!.syntax!.head < 0;
  const loose = rest.flatMap(({ tag }, at) => (isLoose(at) && tag !== 'PUNCT' ? [at] : []));
  const root = loose.find(at => /^(?:VERB|AUX)$/u.test(rest[at]!.tag)) ?? loose[0];
  if (root === undefined) return null;
  return rest.map((token, at) => {
    if (at !== root && !isLoose(at)) return token;
    const own = at === root ? { head: 0, relation: 'root' } : { head: root - at, relation: 'parataxis' };
    return { ...token, syntax: { ...token.syntax!, ...own } };
  });
}
