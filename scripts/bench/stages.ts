import type { Judge } from '../../src/alignment/index.js';
import { extractClaims } from '../../src/claims/index.js';
import { compareAccounts } from '../../src/comparison/index.js';
import { findFraming } from '../../src/framing/index.js';
import { languageFor } from '../../src/language/index.js';
import { findReferences } from '../../src/references/index.js';
import { defaultTaxonomy, tagThemes } from '../../src/themes/index.js';
import type { Stage } from './growth.js';
import { readoutAccount, readoutText } from './texts.js';

const SIDES = ['Finland', 'Chile'];

/** Every stage by itself, and all of them together; the sentences of a comparison are those of both accounts. */
export function stages(judge: Judge): readonly Stage[] {
  const english = languageFor('en');
  const taxonomy = defaultTaxonomy();
  const account = (sentences: number, index: number) =>
    readoutAccount(`a${index + 1}`, SIDES[index]!, readoutText(sentences, index + 1));
  const tokensOf = (text: string) => english.splitSentences(text).map(each => english.readTokens(text, each));
  return [
    {
      name: 'sentences',
      prepare: size => {
        const text = readoutText(size, 1);
        return () => english.splitSentences(text);
      },
    },
    {
      name: 'tokens and tags',
      prepare: size => {
        const text = readoutText(size, 1);
        const sentences = english.splitSentences(text);
        return () => sentences.map(sentence => english.readTokens(text, sentence));
      },
    },
    {
      name: 'claims, from the text',
      prepare: size => {
        const one = account(size, 0);
        return () => extractClaims(one, english, SIDES);
      },
    },
    {
      name: 'themes',
      prepare: size => {
        const tokens = tokensOf(readoutText(size, 1));
        return () => tokens.map(words => tagThemes(words, taxonomy));
      },
    },
    {
      name: 'references',
      prepare: size => {
        const { text, date, counterparts } = account(size, 0);
        const tokens = tokensOf(text);
        return () => tokens.map(words => findReferences(text, words, { date, counterparts }));
      },
    },
    {
      name: 'framing',
      prepare: size => {
        const tokens = tokensOf(readoutText(size, 1));
        return () => tokens.map(words => findFraming(words));
      },
    },
    {
      name: 'whole comparison',
      prepare: size => {
        const accounts = SIDES.map((_, index) => account(Math.ceil(size / 2), index));
        return () => compareAccounts(accounts, { judge });
      },
    },
  ];
}
