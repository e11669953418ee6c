import type { Format } from '../report.js';
import { sanitize } from '../sanitize.js';

/** What a spreadsheet may take for a formula. @see https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** RFC 4180: commas, quotation marks doubled, lines ended by CR LF. */
export const format: Format = report => {
  const { columns, rows } = report.records();
  return [columns, ...rows].map(row => `${row.map(field).join(',')}\r\n`).join('');
};

function field(value: string): string {
  const safe = sanitize(FORMULA.test(value) ? `'${value}` : value);
  return /[",]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
