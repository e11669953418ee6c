import { dropped } from '../../noise/dropped.js';
import { noiseOf } from '../../noise/lines.js';
import type { Dropped, TextFormat } from '../format.js';
import { joinLines, type Line } from './blocks.js';
import { pageFacts } from './facts.js';
import { mainPart } from './main-part.js';
import { parsePage } from './page.js';
import { prunePage } from './prune.js';

/** What a page holds early on, and hardly any text that is none. */
const PAGE = /<!doctype html|<(?:html|head|body)[\s>]|<\/(?:p|div|h1|td|article)>/i;
const SAMPLE = 4000;

/** A page saved from a browser or fetched: its main text, without menus, notices, captions and links elsewhere. */
export const html: TextFormat = {
  name: 'HTML',
  isIsolated: true,
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: text => PAGE.test(text.slice(0, SAMPLE)),
  async read({ text }, { file }) {
    const page = await parsePage(text, file);
    const facts = pageFacts(page);
    const { taken, stamps } = prunePage(page);
    const { lines, passedOver } = await mainPart(page);
    const { kept, noise } = sift(lines, facts.title);
    const passed = passedOver.map(line => dropped(noiseOf(line.text) ?? 'beside the text', line.text));
    return {
      text: joinLines(kept),
      trace: null,
      facts: { ...facts, dates: [...(facts.dates ?? []), [...stamps, ...stampsIn([...passed, ...noise])]] },
      dropped: [...taken, ...passed, ...noise],
      warnings: [],
    };
  },
};

/** Time stamps that stand among the lines of the text. */
function stampsIn(noise: readonly Dropped[]): readonly string[] {
  return noise.flatMap(({ what, text }) => (what === 'a time stamp' ? [text] : []));
}

/** Parts the lines of the account from those that say nothing of it. */
function sift(
  lines: readonly Line[],
  title: string | undefined,
): { readonly kept: readonly Line[]; readonly noise: readonly Dropped[] } {
  const kept: Line[] = [];
  const noise: Dropped[] = [];
  lines.forEach((line, at) => {
    const what = noiseIn(line, at > 0 ? kept.length : 0, title);
    if (what === null) kept.push(line);
    else noise.push(dropped(what, line.text));
  });
  return { kept, noise };
}

function noiseIn({ text, linked }: Line, before: number, title: string | undefined): string | null {
  if (before === 0 && title !== undefined && text === title) return 'title';
  if (linked > 0.9) return 'link';
  return noiseOf(text.replace(/^(?:- |\d+\. )/, ''));
}
