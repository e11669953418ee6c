import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { ReadoutError } from '../domain/index.js';
import { compileGazetteer } from './gazetteer/compile.js';
import { REGISTRY } from './registry.js';
import { nameListSchema, nicknamesSchema } from './schemas/gazetteer.js';
import { compileWordClasses } from './word-classes.js';

/**
 * Reads and validates every lexicon under `dataDir`. Runs at build time: parsing YAML takes a
 * hundred times as long as parsing the JSON it compiles to, and a user should not wait for it.
 * @throws {ReadoutError} `DATA`, naming the file and the field, where one does not fit its schema.
 */
export function compileLexicons(dataDir: string): Record<string, unknown> {
  const fromYaml = Object.entries(REGISTRY).map(
    ([name, { path, schema }]) => [name, compile(join(dataDir, path), schema)] as const,
  );
  return {
    ...Object.fromEntries(fromYaml),
    wordClasses: compileWordClasses(),
    gazetteer: gazetteerFrom(join(dataDir, 'gazetteer')),
  };
}

function gazetteerFrom(folder: string): unknown {
  return compileGazetteer(
    validate(join(folder, 'nicknames.yml'), nicknamesSchema),
    validate(join(folder, 'organisations.yml'), nameListSchema),
    validate(join(folder, 'places.yml'), nameListSchema),
  );
}

function compile(path: string, schema: ZodType): unknown {
  if (!statSync(path).isDirectory()) return validate(path, schema);
  const files = readdirSync(path)
    .filter(file => file.endsWith('.yml'))
    .sort();
  return Object.fromEntries(files.map(file => [basename(file, '.yml'), validate(join(path, file), schema)]));
}

function validate<T>(file: string, schema: ZodType<T>): T {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new ReadoutError('DATA', problems.join('; '), { file });
}
