import { account, PARTS, tool, version } from './parts.js';
import { array, object, ref, schema } from './shapes.js';

/** The document of `readout claims --format json`. */
export const claimsSchema = schema(
  'Readout claims',
  'The attributed, tagged claims of one account.',
  object({
    schemaVersion: version,
    tool,
    account,
    sentences: array(ref('sentence')),
    attributions: array(ref('attribution')),
    claims: array(ref('claim')),
  }),
  PARTS,
);
