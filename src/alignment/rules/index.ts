import { blamesBack } from './blame.js';
import { evaluatesOpposite } from './evaluation.js';
import { datesDiffer, numbersDiffer } from './facts.js';
import { initiativeDiffers } from './initiative.js';
import { rebuts } from './rebuttal.js';
import type { Rule } from './rule.js';

/** Every reason to contest that needs no judge, surest first. */
export const RULES: readonly Rule[] = [
  initiativeDiffers,
  rebuts,
  numbersDiffer,
  datesDiffer,
  blamesBack,
  evaluatesOpposite,
];

export { type Conflict, type Rule, wholeOf } from './rule.js';
