import type { Token } from '../../domain/index.js';
import type { Quotation } from './quotations.js';
import type { Finding, Report } from './report.js';

/**
 * Where the content of one report takes in another that stands beside it ("thanked X and said Y", "asked about X, the
 * minister said Y"), it ends before that.
 */
export function settle(
  tokens: readonly Token[],
  { ranges }: Quotation,
  reports: readonly Report[],
): readonly Report[] {
  const heads = reports.filter(({ says }) => says).flatMap(report => headOf(tokens, report) ?? []);
  return reports.map(report => {
    const verb = report.cue[0]!.first;
    const content = report.content.map(passage => {
      if (passage.sentence !== report.sentence || ranges.some(({ first }) => first === passage.first))
        return passage;
      const cut = heads.find(
        head =>
          head.verb !== verb &&
          head.start > passage.first &&
          head.start < passage.last &&
          head.verb > verb &&
          (!head.shared || isSameForm(tokens, head.verb, verb)),
      );
      return cut === undefined ? passage : { ...passage, last: cut.start };
    });
    return { ...report, content };
  });
}

/** "voiced support, underscored X": where a reader takes the second for a participle, no "by" is behind it. */
function isSameForm(tokens: readonly Token[], verb: number, first: number): boolean {
  const forms = [tokens[verb]!.form, tokens[first]!.form];
  return (
    forms[0] === forms[1] ||
    (forms[0] === 'participle' && forms[1] === 'past' && tokens[verb + 1]?.lower !== 'by')
  );
}

/** Where a report begins. */
interface Head {
  readonly verb: number;
  readonly start: number;
  /** Whether it shares the subject of what stands before. */
  readonly shared: boolean;
}

/** Where a report begins that follows a comma or a conjunction; null for any other. */
export function headOf(
  tokens: readonly Token[],
  { source, cue }: Pick<Finding, 'source' | 'cue'>,
): Head | null {
  const verb = cue[0]!.first;
  if (tokens[verb]!.tag !== 'VERB' || tokens[verb]!.form === 'gerund' || tokens[verb]!.form === 'base')
    return null;
  let group = verb;
  while (group > 0 && (tokens[group - 1]!.tag === 'ADV' || tokens[group - 1]!.tag === 'AUX')) group -= 1;
  const own = source !== null && source.first < verb && source.last >= group - 1 ? source.first : null;
  const start = own ?? group;
  const before = tokens[start - 1];
  if (
    before === undefined ||
    !(before.text === ',' || before.tag === 'CCONJ' || (own !== null && before.tag === 'SCONJ'))
  )
    return null;
  let cut = start - 1;
  while (cut > 0 && (tokens[cut - 1]!.tag === 'CCONJ' || tokens[cut - 1]!.text === ',')) cut -= 1;
  return { verb, start: cut, shared: own === null };
}
