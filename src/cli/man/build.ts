import { toolVersion } from '../../lexicon/index.js';
import { createProgram } from '../program.js';
import { manPage } from './page.js';

/** The manual as `npm run build` puts it into the package. */
export function buildManual(): string {
  return manPage(createProgram(), toolVersion());
}
