import type { Attribution, Sentence, Span, Token, VerbForm, Voice } from '../domain/index.js';
import { contains } from '../domain/index.js';

/**
 * An account as CoNLL-U. In the last column: where a word stands (`TokenRange`, UTF-16 code units), the elementary
 * unit it opens (`Unit=Begin`, or `Unit=Attribution` for one that says who says it), its name (`Entity=B-person`) and
 * its part in who says what (`Attribution=a1.r1:cue`).
 * @param words The words of each sentence.
 * @see https://universaldependencies.org/format.html
 */
export function renderConllu(voice: Voice, words: readonly (readonly Token[])[]): string {
  const { account, sentences, attributions } = voice;
  const blocks = sentences.flatMap((sentence, index) =>
    words[index]!.length === 0
      ? []
      : [blockOf(account.text, sentence, words[index]!, attributions, `${account.id}-${index + 1}`)],
  );
  return `# newdoc id = ${account.id}\n${blocks.join('\n')}`;
}

function blockOf(
  text: string,
  sentence: Sentence,
  words: readonly Token[],
  attributions: readonly Attribution[],
  id: string,
): string {
  const lines = words.map((word, at) =>
    [
      at + 1,
      word.text,
      word.tag === 'PROPN' ? word.text : word.lemma,
      word.tag,
      '_',
      FEATURES[word.form ?? 'none'],
      headOf(word, at),
      word.syntax?.relation ?? '_',
      '_',
      miscOf(word, words[at + 1], attributions),
    ].join('\t'),
  );
  const verbatim = text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' ');
  return `# sent_id = ${id}\n# text = ${verbatim}\n${lines.join('\n')}\n`;
}

const FEATURES: Readonly<Record<NonNullable<VerbForm> | 'none', string>> = {
  base: 'VerbForm=Inf',
  present: 'Tense=Pres|VerbForm=Fin',
  past: 'Tense=Past|VerbForm=Fin',
  participle: 'Tense=Past|VerbForm=Part',
  gerund: 'VerbForm=Ger',
  none: '_',
};

function headOf({ syntax }: Token, at: number): string {
  if (syntax === null) return '_';
  return syntax.head === 0 ? '0' : String(at + 1 + syntax.head);
}

function miscOf(word: Token, next: Token | undefined, attributions: readonly Attribution[]): string {
  const { entity, unit } = word.syntax ?? { entity: null, unit: null };
  const parts = attributions.flatMap(link => {
    const part = partOf(link, word);
    return part === null ? [] : [`${link.id}:${part}`];
  });
  return [
    ...(parts.length === 0 ? [] : [`Attribution=${parts.join(',')}`]),
    ...(entity === null ? [] : [`Entity=${entity.begins ? 'B' : 'I'}-${entity.kind}`]),
    ...(next !== undefined && next.start === word.end ? ['SpaceAfter=No'] : []),
    `TokenRange=${word.start}:${word.end}`,
    ...(unit === null ? [] : [`Unit=${unit === 'unit' ? 'Begin' : 'Attribution'}`]),
  ].join('|');
}

function partOf({ source, cue, content }: Attribution, word: Span): 'source' | 'cue' | 'content' | null {
  const has = (spans: readonly Span[]) => spans.some(span => contains(span, word));
  if (has(cue.spans)) return 'cue';
  if (has(source.spans)) return 'source';
  return has(content.spans) ? 'content' : null;
}
