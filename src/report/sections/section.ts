import type { Block, ReportOptions } from '../report.js';
import type { Signs } from '../signs.js';
import type { ComparisonView } from '../view.js';

export interface Context {
  readonly view: ComparisonView;
  readonly signs: Signs;
  readonly options: ReportOptions;
}

/** One question an analyst asks, answered in one or more tables. */
export type SectionBlocks = (context: Context) => readonly Block[];
