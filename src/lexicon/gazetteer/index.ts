export { findActors } from './find.js';
export { indexNames, matchNames, type NameIndex, placeWords } from './names.js';
export { actorName, resolveActor } from './resolve.js';
export type { Actor, ActorMention, AliasForm } from './types.js';
