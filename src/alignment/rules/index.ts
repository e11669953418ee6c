import { evaluatesOpposite } from './evaluation.js';
import { datesDiffer, numbersDiffer } from './facts.js';
import { initiativeDiffers } from './initiative.js';
import { accusesBack, demandsBack } from './mutual.js';
import { rebuts } from './rebuttal.js';
import { rejects } from './rejection.js';
import type { Rule } from './rule.js';

/** Every reason to contest that needs no judge, surest first. */
export const RULES: readonly Rule[] = [
  initiativeDiffers,
  rebuts,
  numbersDiffer,
  datesDiffer,
  accusesBack,
  demandsBack,
  rejects,
  evaluatesOpposite,
];

export { type Conflict, type Rule, wholeOf } from './rule.js';
