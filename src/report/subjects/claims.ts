import type { Comparison, Voice } from '../../domain/index.js';
import { cell, idCell, stack } from '../cells.js';
import { toolPart } from '../documents/comparison.js';
import { accountPart, attributionPart, claimPart, sentence } from '../documents/parts.js';
import { isAbout } from '../narrow.js';
import type { Page, Records, Report, ReportOptions } from '../report.js';
import { type Signs, signsOf } from '../signs.js';
import { type View, viewOfVoice } from '../view.js';
import { count, dotted, placeOf, quote, themesCell } from '../wording.js';

/** What one account says: its claims with who says each, and how. */
export function claimsReport(voice: Voice, options: ReportOptions, tool: Comparison['tool']): Report {
  const asked = { ...voice, claims: voice.claims.filter(claim => isAbout(claim, options)) };
  const view = viewOfVoice(asked);
  return {
    page: () => pageOf(asked, view, signsOf(options)),
    records: () => recordsOf(asked, view),
    document: () => ({
      schemaVersion: '1',
      tool: toolPart(tool),
      account: accountPart(asked.account, options.includeText),
      sentences: asked.sentences.map(sentence),
      attributions: asked.attributions.map(attributionPart),
      claims: asked.claims.map(claimPart),
    }),
  };
}

function pageOf({ account, claims }: Voice, view: View, signs: Signs): Page {
  const inferred = account.inferred.length === 0 ? '' : `inferred: ${account.inferred.join(', ')}`;
  const rows = claims.map(claim => {
    const chain = view.chain(claim);
    const speakers = chain.map(({ source }) => source.name).join(` ${signs.arrow} `);
    const manner = [claim.polarity, claim.modality].filter(
      each => each !== 'affirmed' && each !== 'asserted',
    );
    const who = speakers === '' ? 'own voice' : `${speakers} (${claim.speechAct})`;
    return [
      idCell(claim.id),
      themesCell(claim),
      stack([
        dotted(
          [cell(who, speakers === '' ? 'quiet' : 'strong'), ...manner.map(each => cell(each, 'quiet'))],
          signs,
        ),
        cell(quote(claim.text, signs)),
      ]),
    ];
  });
  const columns = [{ title: 'claim' }, { title: 'theme' }, { title: 'who says what', grow: 1 }];
  return {
    heading: [
      dotted(
        [
          cell(account.source, 'strong'),
          cell(account.side ?? 'no side'),
          cell(account.kind),
          cell(account.date ?? ''),
          cell(account.language),
          cell(inferred, 'quiet'),
        ],
        signs,
      ),
    ],
    blocks: [
      {
        title: `Claims: ${claims.length}`,
        notes: [],
        table: rows.length === 0 ? null : { columns, groups: [rows] },
      },
    ],
    closing: [
      cell(
        `${count(claims.length, 'claim')} in ${count(new Set(claims.map(({ sentence }) => sentence)).size, 'sentence')}`,
      ),
    ],
    placeOf: id => placeOf(id, view),
  };
}

const COLUMNS = [
  'account',
  'claim',
  'side',
  'sentence',
  'start',
  'end',
  'speakers',
  'speech_act',
  'polarity',
  'modality',
  'themes',
  'references',
  'framing',
  'text',
  'proposition',
];

/** One claim a row; `start` and `end` bound all of its spans. */
function recordsOf({ account, claims }: Voice, view: View): Records {
  const rows = claims.map(claim => [
    account.source,
    claim.id,
    claim.side ?? '',
    String(claim.sentence),
    String(claim.spans[0]?.start ?? ''),
    String(claim.spans.at(-1)?.end ?? ''),
    view
      .chain(claim)
      .map(({ source }) => source.name)
      .join('; '),
    claim.speechAct,
    claim.polarity,
    claim.modality,
    claim.themes.map(({ id }) => id).join('; '),
    claim.references.map(({ value }) => value).join('; '),
    claim.framing.map(({ text }) => text).join('; '),
    claim.text,
    claim.proposition,
  ]);
  return { columns: COLUMNS, rows };
}
