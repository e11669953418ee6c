import { makeLink, resolveSource } from './link.js';
import { isInCue, type Report } from './reports/index.js';
import type { Scene } from './scene.js';
import { unknownSpeaker } from './speaker.js';
import { asWritten } from './spelling.js';
import type { Link, RawClaim, Speaker } from './types.js';

/** The reports of a sentence that carry none of its claims: stances, and what is told of without its words. */
export function unclaimed(
  scene: Scene,
  reports: readonly Report[],
  claims: readonly RawClaim[],
): readonly Link[] {
  const used = new Set<Report>();
  for (const { link } of claims)
    for (let each = link; each !== null; each = each.parent) if (each.report !== null) used.add(each.report);
  return reports
    .filter(report => !used.has(report) && report.content.length > 0)
    .filter(report => !isOfThing(scene, report) && !isInAnother(report, reports))
    .map(report => makeLink(scene, report, anySpeaker(scene, report), null));
}

/** "reaffirmed the President's commitment": a noun within the cue of another. */
function isInAnother({ cue }: Report, reports: readonly Report[]): boolean {
  const { first } = cue[0]!;
  return reports.some(other => other.cue[0]!.first !== first && isInCue(other, first));
}

/** "such an attitude contradicts the treaty": in a side's own account things say nothing. */
function isOfThing(scene: Scene, { says, clausal, source }: Report): boolean {
  const isOwn = scene.cast.own !== null;
  return isOwn && says && !clausal && source !== null && resolveSource(scene, source) === null;
}

/** Whom a report names, however little is known of them. */
function anySpeaker(scene: Scene, { source }: Report): Speaker {
  if (source === null) return { name: '', kind: 'other', sides: [], range: null };
  const words = scene.sentence.tokens.slice(source.first, source.last);
  return (
    resolveSource(scene, source) ??
    unknownSpeaker(scene.sentence, source, scene.cast) ?? {
      name: asWritten(words),
      kind: 'other',
      sides: [],
      range: source,
    }
  );
}
