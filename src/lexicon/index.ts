export {
  type Actor,
  type ActorMention,
  type AliasForm,
  actorName,
  findActors,
  indexNames,
  matchNames,
  type NameIndex,
  placeWords,
  resolveActor,
} from './gazetteer/index.js';
export { lexicon } from './load.js';
export { packagePath } from './package-path.js';
export type { Lexicons } from './types.js';
export { dataHash, toolVersion } from './version.js';
