import { bash } from './bash.js';
import { fish } from './fish.js';
import { zsh } from './zsh.js';

/** A completion script from the command tree, for each shell. */
export const SHELLS = { bash, zsh, fish } as const;
export type Shell = keyof typeof SHELLS;
