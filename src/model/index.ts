export { bucketByLength } from './batches.js';
export { openSession, RUNTIMES, type RuntimeName, type Session, type Tensor } from './session.js';
