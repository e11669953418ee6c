import type { Format } from '../report.js';
import { escapeJson } from '../sanitize.js';

/** The document, indented by two spaces. */
export const format: Format = report => `${escapeJson(JSON.stringify(report.document(), null, 2))}\n`;
