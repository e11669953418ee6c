import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { ReadoutError } from '../../domain/index.js';
import { toolVersion } from '../../lexicon/index.js';
import { connect } from './connect.js';

export interface GetOptions {
  readonly file: string;
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
  /** What a copy in the cache is known by. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks for one address, no redirection followed.
 * @throws {ReadoutError} `ADDRESS`, `FETCH` or `TIMEOUT`
 */
export async function get(url: URL, options: GetOptions): Promise<IncomingMessage> {
  const { file, allowPrivate, signal, headers } = options;
  try {
    const socket = await abortable(connect({ url, allowPrivate, file }), signal);
    return await new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
        createConnection: () => socket,
        signal,
        headers: {
          'user-agent': `readout/${toolVersion()} (command-line reader; fetches single pages that its user names)`,
          accept: 'text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5',
          'accept-language': 'en',
          'accept-encoding': 'gzip',
          ...headers,
        },
      });
      request.once('response', resolve);
      request.once('error', reject);
      request.end();
    });
  } catch (cause) {
    throw failureOf(cause, file, signal);
  }
}

/** What went wrong on the way, in words. */
export function failureOf(cause: unknown, file: string, signal: AbortSignal): ReadoutError {
  if (cause instanceof ReadoutError) return cause;
  if (signal.aborted)
    return new ReadoutError('TIMEOUT', 'did not answer in time', { file, mend: 'say --timeout', cause });
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? message;
  return new ReadoutError('FETCH', `cannot be fetched: ${reason}`, {
    file,
    mend: 'check the address, or save the page and name the file',
    cause,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up; is there a network?',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke off the connection',
  ENETUNREACH: 'there is no network',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody but itself',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

function abortable(connecting: Promise<Socket>, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      connecting.then(socket => socket.destroy()).catch(() => {});
      reject(signal.reason);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    connecting.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
