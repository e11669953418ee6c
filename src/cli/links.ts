import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Account, Claim } from '../domain/index.js';

export const LINK_FORMATS = ['auto', 'never', 'file', 'line', 'vscode'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];
type Target = Exclude<LinkFormat, 'auto' | 'never'>;

/**
 * How claims are linked to their files: as asked for, else only where the terminal is known to follow links, and
 * with the line only where it is known to take one.
 * @see https://github.com/Alhadis/OSC8-Adoption
 */
export async function linkTargetOf(
  asked: LinkFormat,
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
): Promise<Target | null> {
  if (asked === 'never') return null;
  if (asked !== 'auto') return asked;
  if (!isTerminal) return null;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  if (!createSupportsHyperlinks(process.stdout)) return null;
  if (env.TERM_PROGRAM === 'vscode') return 'vscode';
  return env.TERM === 'xterm-kitty' || env.TERM_PROGRAM === 'iTerm.app' ? 'line' : 'file';
}

interface Places {
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
}

/** Address of the file and line where each claim stands, by its id; null for what comes from neither file nor address. */
export function linksInto({ accounts, claims }: Places, target: Target): (claim: string) => string | null {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const files = new Map(
    accounts.flatMap(({ id, source, text }) => {
      if (isAddress(source)) return [[id, { source, lineAt: () => null }] as const];
      const raw = rawTextOf(source);
      return raw === null ? [] : [[id, { source, lineAt: lineFinder(raw, text) }] as const];
    }),
  );
  return id => {
    const claim = byId.get(id);
    const file = files.get(claim?.account ?? '');
    if (claim === undefined || file === undefined) return null;
    return addressOf(file.source, file.lineAt(claim.spans[0]?.start ?? 0), target);
  };
}

/** Whether an account was read from the web rather than from a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//iu.test(source) && URL.canParse(source);
}

function rawTextOf(source: string): string | null {
  try {
    return source === '-' ? null : readFileSync(source, 'utf8');
  } catch {
    // No file of that name any more, or never one: there is nothing to link to.
    return null;
  }
}

function addressOf(source: string, line: number | null, target: Target): string {
  if (isAddress(source)) return new URL(source).href;
  const url = pathToFileURL(resolve(source));
  if (target === 'vscode') return `vscode://file${url.pathname}${line === null ? '' : `:${line}`}`;
  const fragment = target === 'line' && line !== null ? `#${line}` : '';
  return `file://${hostname()}${url.pathname}${fragment}`;
}

/** So many letters know a place. */
const KEY_LENGTH = 40;

/**
 * Finds the line of a file, from 1, where a place of the account's text stands. Reading has changed white space,
 * markup and front matter, so letters and digits alone are compared; null where they are not found.
 */
export function lineFinder(raw: string, text: string): (offset: number) => number | null {
  const [file, account] = [lettersOf(raw), lettersOf(text)];
  return offset => {
    const start = account.places.findIndex(place => place >= offset);
    const key = start < 0 ? '' : account.letters.slice(start, start + KEY_LENGTH);
    if (key === '') return null;
    let at = file.letters.indexOf(key);
    for (let earlier = account.letters.indexOf(key); earlier < start && at >= 0; )
      [at, earlier] = [file.letters.indexOf(key, at + 1), account.letters.indexOf(key, earlier + 1)];
    return at < 0 ? null : raw.slice(0, file.places[at]).split('\n').length;
  };
}

/** Letters and digits of a text, one code unit each, and where each stands. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    letters: found.map(([letter]) => letter.charAt(0)).join(''),
    places: found.map(({ index }) => index),
  };
}
