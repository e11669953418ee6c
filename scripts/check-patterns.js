/**
 * Holds that no regular expression can be made slow: every one in `src/`, and every one that `data/` holds for
 * `src/` to compile, is proved linear by `recheck`, or stands below with what bounds the text it is given. Proofs
 * are kept in `node_modules/.readout/`, so that only a new expression takes its time.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { parse } from 'yaml';

/** Not linear, or not proved so in time, and what they are given is short. */
const BOUNDED = {
  'cli/man/page.ts': ['a line of our own help', ['^(Examples|Exit codes):\\s*(.*)$']],
  'evaluation/score-references.ts': ['a name', ['[a-z0-9.,]*[a-z0-9]']],
  'intake/decode/declared.ts': [
    'the first 4,096 bytes; linear, but a proof takes longer than we wait on a busy machine',
    ['<meta[^<>]{1,200}?charset\\s{0,9}=\\s{0,9}["\']?([\\w:-]{2,30})'],
  ],
  'intake/formats/pdf/paragraphs.ts': ['the last 60 characters of a line', ['(\\p{L}+)([-\\u00ad\\u2010])$']],
  'language/sentences/boundaries.ts': ['the 16 characters before a stop', ['\\n\\s*$', '(\\p{L}+)$']],
  'references/names/people.ts': ['a word', ['^(?:\\p{Lu}\\.?|[IVX]+|\\p{L}*\\p{Ll}.*|\\p{P})$']],
};
/** Linear by an argument of our own. */
const COUNTED = [
  // What these two refer back to keeps a proof away, and trials call one quadratic now and then. A run ends at the next
  // mark, so that each character is looked at for the one to three marks before it; `npm run bench:adversarial` agrees.
  '(?<![\\\\*])(\\*{1,3})(?=[^\\s*])([^*]*[^\\s*\\\\])\\1(?!\\*)',
  '(?<![\\\\_\\p{L}\\p{N}])(_{1,3})(?=[^\\s_])([^_]*[^\\s_\\\\])\\1(?![_\\p{L}\\p{N}])',
  // Each of its parts but the last is counted, and the last, white space, is what no later match begins with; trials call it cubic now and then.
  '[.?!…]{1,8}["”’\'»)\\]]{0,4}(?:\\s?\\[[\\p{L}\\p{N} ]{1,4}\\]){0,4}(\\s+|$|(?=\\p{Lu}))',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const KEPT = `${root}node_modules/.readout/patterns.json`;
const proofs = readProofs();
const problems = [...inSource(), ...inData()].flatMap(({ where, source, flags, isLine }) => {
  if (COUNTED.includes(source) || BOUNDED[where.split(':')[0]]?.[1].includes(source)) return [];
  const status = proofOf(source, flags.replace('d', ''));
  // A line of at most 300 characters bears what grows as a power; nothing bears what doubles with each letter.
  return status === 'safe' || (isLine && !status.startsWith('exponential'))
    ? []
    : [`${where}: ${status}: /${source}/${flags}`];
});
mkdirSync(`${root}node_modules/.readout`, { recursive: true });
writeFileSync(KEPT, JSON.stringify(proofs));
if (problems.length > 0) {
  console.error(
    `${problems.join('\n')}\nmake them linear, or say in scripts/check-patterns.js what bounds their text`,
  );
  process.exit(1);
}

function inSource() {
  const files = readdirSync(`${root}src`, { recursive: true }).map(String);
  return files
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const tree = ts.createSourceFile(
        file,
        readFileSync(`${root}src/${file}`, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const found = [];
      const visit = node => {
        if (ts.isRegularExpressionLiteral(node)) {
          const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          const end = node.text.lastIndexOf('/');
          const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
          found.push({ where: `${file}:${line}`, source, flags, isLine: false });
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return found;
    });
}

/** As `noise/lines.ts`, `sentences/boilerplate.ts` and `infer/kind.ts` compile them. */
function inData() {
  const read = file => parse(readFileSync(`${root}data/${file}`, 'utf8'));
  const whole = (file, list) =>
    list.map(({ pattern }) => ({ where: file, source: `^(?:${pattern})$`, flags: 'iu', isLine: true }));
  const { lines, datelines, openings } = read('en/boilerplate.yml');
  const { contact, statement, outlets } = read('en/kinds.yml');
  return [
    ...whole('en/boilerplate.yml', lines),
    ...[...datelines, ...openings].map(({ pattern }) => ({
      where: 'en/boilerplate.yml',
      source: `^(?:${pattern})`,
      flags: 'u',
      isLine: true,
    })),
    ...whole('page-noise.yml', read('page-noise.yml').lines),
    ...[...contact, ...statement].map(source => ({
      where: 'en/kinds.yml',
      source,
      flags: 'iu',
      isLine: true,
    })),
    ...outlets.map(source => ({ where: 'en/kinds.yml', source, flags: 'u', isLine: true })),
  ];
}

function proofOf(source, flags) {
  const key = `${flags} ${source}`;
  if (proofs[key] === undefined) {
    const { status, complexity, error } = checkSync(source, flags, { timeout: 20_000 });
    proofs[key] =
      status === 'safe' ? 'safe' : (complexity?.summary ?? `not proved, ${error?.kind ?? 'no reason'}`);
  }
  return proofs[key];
}

function readProofs() {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8'));
  } catch {
    return {};
  }
}
