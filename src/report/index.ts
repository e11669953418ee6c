import type { Comparison, Explanation, Voice } from '../domain/index.js';
import { loadFormat } from './formats/index.js';
import type { Report, ReportOptions } from './report.js';
import { claimsReport } from './subjects/claims.js';
import { comparisonReport } from './subjects/comparison.js';
import { type EventIndex, eventsReport } from './subjects/events.js';
import { explanationReport } from './subjects/explanation.js';
import { type ListedTheme, themesReport } from './subjects/themes.js';
import { timelineReport } from './subjects/timeline.js';

export { renderConllu } from './conllu.js';
export type { EventSummary, FailedEvent } from './events/summary.js';
export {
  type Cell,
  FORMATS,
  type FormatName,
  type Report,
  type ReportOptions,
  SECTIONS,
  type Section,
} from './report.js';
export { SCHEMAS, type SchemaName } from './schemas/index.js';
export type { ListedTheme } from './subjects/themes.js';

/** What each side said, omitted and contested. */
export function renderComparison(comparison: Comparison, options: ReportOptions): Promise<string> {
  return render(comparisonReport(comparison, options), options);
}

/** The attributed, tagged claims of one account. */
export function renderClaims(
  voice: Voice,
  options: ReportOptions,
  tool: Comparison['tool'],
): Promise<string> {
  return render(claimsReport(voice, options, tool), options);
}

/** Dated events, and who mentions or leaves out each. */
export function renderTimeline(comparison: Comparison, options: ReportOptions): Promise<string> {
  return render(timelineReport(comparison, options), options);
}

/** The themes of a taxonomy. */
export function renderThemes(themes: readonly ListedTheme[], options: ReportOptions): Promise<string> {
  return render(themesReport(themes), options);
}

/** Why a claim has its verdicts. */
export function renderExplanation(
  explanation: Explanation,
  comparison: Comparison,
  options: ReportOptions,
): Promise<string> {
  return render(explanationReport(explanation, comparison, options), options);
}

/** Many events in one table. */
export function renderEvents(index: EventIndex, options: ReportOptions): Promise<string> {
  return render(eventsReport(index, options), options);
}

/** What reads the lines of `readout batch`; loaded only for that, as the schema library takes its time. */
export function loadEventReader(): Promise<typeof import('./events/summary.js')> {
  return import('./events/summary.js');
}

/** Any report, for what builds its own. */
export { render as renderReport };

async function render(report: Report, options: ReportOptions): Promise<string> {
  const format = await loadFormat(options.format);
  return format(report, options);
}
