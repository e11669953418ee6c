import type { Account, Claim } from '../domain/index.js';
import type { ReportOptions } from '../report/index.js';
import { linksInto, linkTargetOf } from './links.js';
import type { OutputOptions, TerminalOptions } from './options.js';
import { writeResult } from './output.js';
import { page, pagerOf } from './pager.js';
import { type Asked, reportOptionsOf } from './report-options.js';

type Showing = Asked & OutputOptions & TerminalOptions;

/** The options of a report whose claims stand in files that a terminal may open. */
export async function linkedOptionsOf(
  asked: Showing,
  places: { readonly accounts: readonly Account[]; readonly claims: readonly Claim[] },
): Promise<ReportOptions> {
  const options = reportOptionsOf(asked);
  if (asked.format !== 'table') return options;
  const isTerminal = asked.output === undefined && process.stdout.isTTY === true;
  const target = await linkTargetOf(asked.links ?? 'auto', process.env, isTerminal);
  return target === null ? options : { ...options, linkOf: linksInto(places, target) };
}

/** Writes a report where it was asked for, through the user's pager where that was. */
export async function showReport(text: string, asked: Showing): Promise<void> {
  const pager = pagerOf(asked, process.env, process.stdout.isTTY === true);
  if (pager !== null && (await page(text, pager))) return;
  await writeResult(text, asked.output);
}
