import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { count, interleaved, markdownTable } from './measure.js';

const wink = winkNLP(model, ['sbd', 'pos', 'ner']);

function readWithCompromise(text: string): void {
  const doc = compromise(text);
  doc.sentences().out('array');
  doc.people().out('array');
  doc.places().out('array');
  doc.verbs().out('array');
}

/** All that it tells of a text: clauses, phrases with their parts, names, numbers and quotations beside its sentences. */
function analyseWithCompromise(text: string): void {
  const doc = compromise(text);
  for (const part of [
    doc.sentences(),
    doc.clauses(),
    doc.nouns(),
    doc.verbs(),
    doc.people(),
    doc.places(),
    doc.organizations(),
    doc.numbers(),
    doc.quotations(),
  ])
    part.json();
}

function readWithWink(text: string): void {
  const doc = wink.readDoc(text);
  doc.tokens().out();
  doc.tokens().out(wink.its.pos);
  doc.entities().out(wink.its.detail);
}

/**
 * Words a second, each reader on the same texts in the same run. They do not do the same work: Readout gives
 * attributed claims; the others the parts named.
 * @param own Our readers by name; the first is the measure of the ratios.
 */
export async function rivals(
  texts: readonly string[],
  own: Readonly<Record<string, (text: string) => unknown>>,
  rounds: number,
): Promise<string> {
  const words = texts.join(' ').split(/\s+/u).length;
  const over = (read: (text: string) => unknown) => async () => {
    for (const text of texts) await read(text);
  };
  const times = await interleaved(
    {
      ...Object.fromEntries(Object.entries(own).map(([name, read]) => [name, over(read)])),
      'compromise 14.17.0: sentences, people, places, verbs': over(readWithCompromise),
      'compromise 14.17.0: all of it, clauses, phrases and their parts too': over(analyseWithCompromise),
      'wink-nlp 2.4.0: tokens, tags, entities': over(readWithWink),
    },
    rounds,
  );
  const first = Object.values(times)[0]!;
  return markdownTable([
    [`reader, ${texts.length} texts of ${count(words / texts.length)} words`, 'words/s', 'time, first = 1'],
    ...Object.entries(times).map(([name, time], index) => [
      name,
      count(words / time),
      index === 0 ? '1' : (time / first).toFixed(2),
    ]),
  ]);
}
