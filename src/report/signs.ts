import type { VerdictKind } from '../domain/index.js';

/** The marks we add to the accounts' words. */
export interface Signs {
  readonly verdict: Readonly<Record<VerdictKind, string>>;
  readonly unconfirmed: string;
  readonly open: string;
  readonly close: string;
  readonly dot: string;
  readonly none: string;
  readonly arrow: string;
  readonly back: string;
}

const UNICODE: Signs = {
  verdict: { shared: '✓', contested: '✗', omitted: '○' },
  unconfirmed: '?',
  open: '“',
  close: '”',
  dot: '·',
  none: '–',
  arrow: '→',
  back: '←',
};

const ASCII: Signs = {
  verdict: { shared: '=', contested: 'x', omitted: 'o' },
  unconfirmed: '?',
  open: '"',
  close: '"',
  dot: '|',
  none: '-',
  arrow: '->',
  back: '<-',
};

/** The signs of a report, in Unicode or in plain ASCII. */
export function signsOf({ ascii }: { readonly ascii: boolean }): Signs {
  return ascii ? ASCII : UNICODE;
}
