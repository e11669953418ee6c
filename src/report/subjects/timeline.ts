import type { Comparison } from '../../domain/index.js';
import { timelinePart, toolPart } from '../documents/comparison.js';
import type { Report, ReportOptions } from '../report.js';
import { timeline } from '../sections/timeline.js';
import { signsOf } from '../signs.js';
import { viewOfComparison } from '../view.js';
import { placeOf } from '../wording.js';
import { headingOf } from './comparison.js';

const COLUMNS = ['event', 'date', 'precision', 'label', 'mentioned_by', 'left_out_by', 'claims'];

/** The dated events that the accounts mention. */
export function timelineReport(comparison: Comparison, options: ReportOptions): Report {
  const signs = signsOf(options);
  const view = viewOfComparison(comparison);
  const { schemaVersion, tool, event } = comparison;
  return {
    page: () => ({
      heading: headingOf(comparison, options, signs),
      blocks: timeline({ view, signs, options }),
      closing: [],
      placeOf: id => placeOf(id, view),
    }),
    records: () => ({
      columns: COLUMNS,
      rows: comparison.timeline.map(({ date, precision, label, mentionedBy, claims }) => [
        event.id,
        date,
        precision,
        label,
        mentionedBy.join('; '),
        event.sides.filter(side => !mentionedBy.includes(side)).join('; '),
        claims.join('; '),
      ]),
    }),
    document: () => ({
      schemaVersion,
      tool: toolPart(tool),
      event,
      timeline: timelinePart(comparison.timeline),
    }),
  };
}
