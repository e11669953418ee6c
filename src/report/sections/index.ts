import type { Block, Section } from '../report.js';
import { attributed } from './attributed.js';
import { contested } from './contested.js';
import { framing, naming } from './framing.js';
import { glance } from './glance.js';
import { omitted } from './omitted.js';
import { overview } from './overview.js';
import { checkedReferences, references } from './references.js';
import { said } from './said.js';
import type { Context, SectionBlocks } from './section.js';
import { shared } from './shared.js';
import { timeline } from './timeline.js';

const BLOCKS: Readonly<Record<Section, SectionBlocks>> = {
  glance,
  overview,
  said,
  shared,
  contested,
  omitted,
  attributed,
  references,
  framing,
  timeline,
};

/** An analyst's first questions, in the order in which they are asked. */
const FIRST_QUESTIONS: readonly SectionBlocks[] = [
  glance,
  overview,
  contested,
  omitted,
  shared,
  context => attributed(context).filter(({ table }) => table !== null),
  naming,
  checkedReferences,
];

/** The tables asked for, or those that answer the first questions. */
export function blocksOf(context: Context): readonly Block[] {
  const { show } = context.options;
  const sections = show?.length ? show.map(name => BLOCKS[name]) : FIRST_QUESTIONS;
  return sections.flatMap(section => section(context));
}
