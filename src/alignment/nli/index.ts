export { openModelFolder } from './model-folder.js';
export { nliJudge } from './nli-judge.js';
export { openRuntime } from './runtime.js';
