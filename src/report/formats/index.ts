import type { Format, FormatName } from '../report.js';

/** Every format; loaded when asked for, so that a pipe of JSON does not pay for tables. */
const FORMATS: Readonly<Record<FormatName, () => Promise<{ readonly format: Format }>>> = {
  table: () => import('./table.js'),
  json: () => import('./json.js'),
  jsonl: () => import('./jsonl.js'),
  csv: () => import('./csv.js'),
  markdown: () => import('./markdown.js'),
  html: () => import('./html.js'),
};

export async function loadFormat(name: FormatName): Promise<Format> {
  return (await FORMATS[name]()).format;
}
