export { bucketByLength } from './batches.js';
export { closeGate, type Gate, makeGate, openGate, throughGate, useGate } from './gate.js';
export {
  openSession,
  RUNTIMES,
  type RuntimeName,
  type Session,
  type SessionOptions,
  type Tensor,
} from './session.js';
