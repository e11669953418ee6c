import type {
  Account,
  Attribution,
  Claim,
  FramingTerm,
  Phrase,
  Reference,
  Sentence,
  Span,
  ThemeTag,
} from '../../domain/index.js';

/** A number as a document gives it: at most four decimals, never NaN or infinite. */
export function figure(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : 0;
}

export function figures(values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, figure(value)]));
}

export function span({ start, end }: Span): object {
  return { start, end };
}

export function sentence({ start, end, kind }: Sentence): object {
  return { start, end, kind };
}

export function accountPart(account: Account, includeText: boolean): object {
  const { id, side, kind, ministry, date, language, source, sha256, inferred, text } = account;
  return {
    id,
    side,
    kind,
    ministry,
    date,
    language,
    source,
    sha256,
    inferred,
    title: account.title,
    url: account.url,
    event: account.event,
    counterparts: account.counterparts,
    ...(includeText ? { text } : {}),
  };
}

export function attributionPart(attribution: Attribution): object {
  const { id, account, parent, source, cue, content, speechAct, strength, says, negated, rebuts } =
    attribution;
  const { name, kind, sides } = source;
  return {
    id,
    account,
    parent,
    source: { ...phrase(source), name, kind, side: sides.length === 1 ? sides[0] : null, sides },
    cue: phrase(cue),
    content: { spans: content.spans.map(span) },
    speechAct,
    strength: figure(strength),
    says,
    negated,
    rebuts,
  };
}

export function claimPart(claim: Claim): object {
  const {
    id,
    account,
    side,
    text,
    spans,
    sentence,
    proposition,
    attribution,
    speechAct,
    polarity,
    modality,
  } = claim;
  return {
    id,
    account,
    side,
    text,
    spans: spans.map(span),
    sentence,
    proposition,
    attribution,
    speechAct,
    polarity,
    modality,
    themes: claim.themes.map(themeTag),
    references: claim.references.map(reference),
    framing: claim.framing.map(framingTerm),
  };
}

function phrase({ text, spans }: Phrase): object {
  return { text, spans: spans.map(span) };
}

function themeTag({ id, score, evidence }: ThemeTag): object {
  return { id, score: figure(score), evidence: evidence.map(span) };
}

function reference(of: Reference): object {
  return { kind: of.kind, text: of.text, value: of.value, span: span(of.span) };
}

function framingTerm(of: FramingTerm): object {
  return { text: of.text, device: of.device, polarity: of.polarity, span: span(of.span) };
}
