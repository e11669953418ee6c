import type { AccountMeta } from '../../domain/index.js';
import type { Facts } from '../formats/index.js';

/** What is known before inferring. */
export interface Clues {
  readonly source: string;
  readonly given: { readonly [K in keyof AccountMeta]?: AccountMeta[K] | undefined };
  readonly text: string;
  /** What the file says of itself beside the text. */
  readonly facts: Facts;
  /** The title, as the file itself marks it. */
  readonly title: string | null;
}
