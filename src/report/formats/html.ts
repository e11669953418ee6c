import { renderSimplePage } from '../html/simple.js';
import type { Format } from '../report.js';

/** One self-contained page: the report's own where it has one, else its headings and tables. */
export const format: Format = async report =>
  report.web === undefined ? renderSimplePage(report.page()) : report.web();
