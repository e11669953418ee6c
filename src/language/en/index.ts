import type { Language } from '../index.js';
import { splitSentences } from '../sentences/index.js';
import { readClauses } from './clauses.js';
import { readTokens } from './read-tokens.js';
import { stem } from './stem.js';

/** English, read by rules. */
export const english: Language = { code: 'en', splitSentences, readTokens, readClauses, stem };
