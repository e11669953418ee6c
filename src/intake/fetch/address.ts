import { ReadoutError } from '../../domain/index.js';

/** Whether a source is an address on the web rather than a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * An address that may be asked for.
 * @throws {ReadoutError} `ADDRESS` where it is none, or bears a name and password.
 */
export function parseAddress(address: string, file: string): URL {
  if (!URL.canParse(address))
    throw new ReadoutError('ADDRESS', 'is no address', { file, mend: 'check how it is written' });
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new ReadoutError('ADDRESS', `leads to ${url.protocol}//, which is not fetched`, {
      file,
      mend: 'only http and https are',
    });
  if (url.username !== '' || url.password !== '')
    throw new ReadoutError('ADDRESS', 'bears a user name or a password', {
      file,
      mend: 'fetch the page yourself and name the file',
    });
  url.hash = '';
  return url;
}
