import { basename, extname } from 'node:path';
import { ReadoutError } from '../domain/index.js';
import { findActors, resolveActor } from '../lexicon/index.js';
import type { Clues } from './infer.js';
import { issuersIn } from './issuers.js';
import { openingLines } from './opening.js';

/**
 * Whose account it is: by its ministry, else by the file's name, else by the body that the first lines name
 * as their issuer.
 * @throws {ReadoutError} `UNKNOWN_SIDE` where these name nobody, or more than one.
 */
export function inferSide({ source, given, text, title }: Clues): string {
  const ministry = given.ministry ? resolveActor(given.ministry)?.name : undefined;
  if (ministry) return ministry;
  const inName = sidesInName(source);
  if (inName.length === 1) return inName[0]!;
  const inHeading = openingLines(text, title)
    .map(issuersIn)
    .find(issuers => issuers.length > 0);
  if (inHeading?.length === 1) return inHeading[0]!;
  throw unknownSide(source, inHeading ?? inName);
}

/** The states and organisations in a file's name, which are known in capitals: `2024-04-30-south-korea.md`. */
function sidesInName(source: string): readonly string[] {
  const words = basename(source, extname(source)).match(/[\p{L}\p{M}]+/gu) ?? [];
  const mentions = findActors(words.map(word => ({ text: word.toUpperCase() })));
  return [...new Set(mentions.map(({ actor }) => actor.name))];
}

function unknownSide(file: string, candidates: readonly string[]): ReadoutError {
  const what =
    candidates.length > 1
      ? `could be the account of ${candidates.join(' or of ')}`
      : 'does not tell whose account it is';
  return new ReadoutError('UNKNOWN_SIDE', what, {
    file,
    mend: `say --side "NAME=${file}", or begin the file with front matter: side: NAME, or kind: article for a third party's`,
  });
}
