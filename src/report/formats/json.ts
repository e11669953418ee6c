import type { Format } from '../report.js';
import { stringify } from '../stringify.js';

/** The document, indented by two spaces. */
export const format: Format = report => stringify(report.document(), 2);
