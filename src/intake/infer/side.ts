import { basename, extname } from 'node:path';
import { ReadoutError } from '../../domain/index.js';
import { findActors, resolveActor } from '../../lexicon/index.js';
import type { Clues } from './clues.js';
import { hostSide } from './host.js';
import { issuersIn } from './issuers.js';
import { openingLines } from './opening.js';

/**
 * Whose account it is: by its ministry, else by the file's name, else by who publishes it and on whose site,
 * else by the body that the first lines name as their issuer.
 * @throws {ReadoutError} `UNKNOWN_SIDE` where these name nobody, or more than one.
 */
export function inferSide(clues: Clues): string {
  const { source, given, text, title, facts } = clues;
  const ministry = given.ministry ? resolveActor(given.ministry)?.name : undefined;
  if (ministry) return ministry;
  const inName = sidesInName(source);
  if (inName.length === 1) return inName[0]!;
  const publishers = [
    ...issuersIn({ text: facts.publisher ?? '', isHeading: true }),
    ...[hostSide(clues)].filter(side => side !== null),
  ];
  const inHeading = openingLines(text, title)
    .map(issuersIn)
    .find(issuers => issuers.length > 0);
  const candidates = [...new Set(publishers.length > 0 ? publishers : (inHeading ?? inName))];
  if (candidates.length === 1 && (publishers.length > 0 || inHeading !== undefined)) return candidates[0]!;
  throw unknownSide(source, candidates);
}

/** The states and organisations in a file's name, which are known in capitals: `2024-04-30-south-korea.md`. */
export function sidesInName(source: string): readonly string[] {
  if (/^https?:\/\//i.test(source)) return [];
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
