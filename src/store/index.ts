import type { Comparison } from '../domain/index.js';
export interface ComparisonRecord { readonly x: string }
export function recordOf(_c: Comparison): ComparisonRecord { return { x: '' }; }
