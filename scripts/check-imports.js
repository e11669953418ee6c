/**
 * Holds the order of the stages: a stage imports only what stands before it, and only through the other's
 * `index.ts` (schemas of `lexicon` apart, which describe the data itself).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ORDER = [
  'domain',
  'lexicon',
  'model',
  'intake',
  'language',
  'claims',
  'themes',
  'references',
  'framing',
  'alignment',
  'comparison',
  'pairing',
  'report',
  'evaluation',
  'store',
  'batch',
  'cli',
];
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/gu;
const src = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../src');

const files = readdirSync(src, { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.ts'));
const problems = files.flatMap(file =>
  [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)].flatMap(([, target]) =>
    complaints(file, target),
  ),
);

function complaints(file, target) {
  if (!target.startsWith('.'))
    return target.startsWith('natural') &&
      !file.startsWith(join('language', 'en')) &&
      !file.startsWith('lexicon')
      ? [`${file}: "natural" is only for language/en and the lexicon build`]
      : [];
  const stage = stageOf(file);
  const imported = relative(src, resolve(src, file, '..', target));
  const other = stageOf(imported);
  if (stage === other) return [];
  if (ORDER.indexOf(other) > ORDER.indexOf(stage)) return [`${file}: ${stage} must not import ${other}`];
  const inside = !imported.endsWith('index.js') && !/^(?:lexicon\/schemas|domain)\//u.test(imported);
  return inside ? [`${file}: import ${other} through its index, not ${imported}`] : [];
}

function stageOf(file) {
  const stage = file.split('/')[0];
  if (!ORDER.includes(stage))
    throw new Error(`src/${stage} is no stage: give it a place in scripts/check-imports.js`);
  return stage;
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
