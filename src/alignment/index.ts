import { ReadoutError } from '../domain/index.js';
import { packagePath } from '../lexicon/index.js';
import type { Judge } from './judge.js';

export { isModelHeard } from './evidence.js';
export type { Judge, JudgedRelation, Judgement, Pair } from './judge.js';
export { type RelateOptions, relate } from './relate.js';
export { type Settings, settingsFor } from './settings.js';
export { type Statement, statementsOf } from './statement.js';

/** Names of the judges that can be loaded; the first is the one that a user gets. */
export const JUDGES = ['nli', 'lexical'] as const;

export interface JudgeSource {
  /** Folder of a model in place of the package's own. */
  readonly model?: string;
  /** Threads of the native runtime; by default as many as there are cores, four at most. */
  readonly threads?: number;
}

/**
 * Loads a judge by name. `nli` gives way to `lexical`, with a warning, where its runtime cannot be loaded.
 * @throws {ReadoutError} `NO_JUDGE` for an unknown name, `MODEL` for a model that cannot be used.
 */
export async function loadJudge(name: string, source: JudgeSource = {}): Promise<Judge> {
  if (name === 'nli') return loadNli(source);
  if (name === 'lexical') return (await import('./lexical-judge.js')).lexicalJudge();
  throw new ReadoutError('NO_JUDGE', `there is no judge "${name}"`, {
    mend: `use one of: ${JUDGES.join(', ')}`,
  });
}

async function loadNli({ model, threads }: JudgeSource): Promise<Judge> {
  const { nliJudge, openModelFolder, openRuntime } = await import('./nli/index.js');
  const folder = await openModelFolder(model ?? packagePath('data/model'));
  const runtime = await openRuntime(folder.graph, { threads });
  if (runtime !== null) return nliJudge(folder, runtime);
  if (model !== undefined)
    throw new ReadoutError('MODEL', 'cannot be run', {
      file: model,
      mend: 'export it as ONNX again, or leave out --model',
    });
  const lexical = await loadJudge('lexical');
  return { ...lexical, warnings: [NO_RUNTIME] };
}

const NO_RUNTIME =
  'the model could not be loaded on this machine: the lexical judge stands in, which finds fewer conflicts ' +
  '(install onnxruntime-node, or ask for --judge lexical)';
