import type { Format } from '../report.js';
import { stringify } from '../stringify.js';

/** The document on one line. */
export const format: Format = report => stringify(report.document());
