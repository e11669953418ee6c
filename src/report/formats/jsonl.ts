import type { Format } from '../report.js';
import { escapeJson } from '../sanitize.js';

/** The document on one line. */
export const format: Format = report => `${escapeJson(JSON.stringify(report.document()))}\n`;
