import { webcrypto } from 'node:crypto';

/** SHA-256 of what stands together, in hex; worked out on a thread beside, since weights take a while. */
export async function sha256Of(...parts: readonly (Uint8Array | string)[]): Promise<string> {
  const bytes = Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
