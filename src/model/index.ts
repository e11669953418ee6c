export { bucketByLength } from './batches.js';
export {
  openSession,
  RUNTIMES,
  type RuntimeName,
  type Session,
  type SessionOptions,
  type Tensor,
} from './session.js';
