import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../../lexicon/index.js';
import { Markup } from './template.js';

/** A style sheet or script of ours, put into the page as it is and named to the browser by its hash. */
export interface Asset {
  readonly markup: Markup;
  /** As a Content-Security-Policy names it. */
  readonly hash: string;
}

/** Reads an asset that `npm run build` has put beside the compiled data. */
export function loadAsset(name: 'report.css' | 'report.js' | 'index.js'): Asset {
  const text = readFileSync(packagePath(`dist/html/${name}`), 'utf8');
  return {
    markup: new Markup([text], []),
    hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  };
}
