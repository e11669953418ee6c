export { openSession, RUNTIMES, type RuntimeName, type Session, type Tensor } from './session.js';
