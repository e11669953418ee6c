import type { IncomingMessage } from 'node:http';
import { ReadoutError } from '../../domain/index.js';
import { ungzip } from '../bytes/gzip.js';
import { collect } from '../bytes/read-bytes.js';
import { LIMITS } from '../limits.js';
import { parseAddress } from './address.js';
import { conditionsOf, findCached, keepCached } from './cache.js';
import { failureOf, get } from './get.js';

export interface FetchOptions {
  readonly maxBytes: number;
  readonly seconds: number;
  readonly allowPrivate: boolean;
  readonly cache: string | null;
}

/** What an address holds. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address in the end, redirections followed. */
  readonly url: string;
  /** Its media type, in lower case, without parameters; empty where it is not said. */
  readonly type: string;
  readonly charset: string | null;
  readonly warnings: readonly string[];
}

/** Media types that an account may come as; what the bytes are is told from them all the same. */
const TYPES =
  /^(?:text\/|application\/(?:xhtml\+xml|xml|pdf|json|x-ndjson|jsonl|rtf|gzip|x-gzip|octet-stream|msword|zip|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)|epub)|message\/rfc822|$)/;

/**
 * Fetches a page that the user names, once, and what it redirects to.
 * @throws {ReadoutError} `ADDRESS`, `FETCH`, `TIMEOUT`, `TOO_LARGE`, `LIMIT` or `CONTENT_TYPE`
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.seconds * 1000);
  const warnings: string[] = [];
  let url = parseAddress(address, address);
  for (let hops = 0; hops <= LIMITS.redirects; hops++) {
    const cached = await findCached(options.cache, url);
    const { allowPrivate } = options;
    const headers = conditionsOf(cached);
    const response = await get(url, { file: address, allowPrivate, signal, headers });
    const { statusCode: status = 0 } = response;
    if (status === 304 && cached) {
      response.destroy();
      return { bytes: cached.bytes, url: url.href, ...typeOf(cached.type), warnings };
    }
    const next = status >= 300 && status < 400 ? response.headers.location : undefined;
    if (next === undefined) return { ...(await receive(response, url, address, options, signal)), warnings };
    response.destroy();
    if (!URL.canParse(next, url.href)) throw failed(address, 'redirects to what is no address');
    const target = parseAddress(new URL(next, url.href).href, address);
    if (url.protocol === 'https:' && target.protocol === 'http:')
      warnings.push(`redirects from https to http: ${target.href}`);
    url = target;
  }
  throw failed(address, `redirects more than ${LIMITS.redirects} times`);
}

async function receive(
  response: IncomingMessage,
  url: URL,
  file: string,
  { maxBytes, cache }: FetchOptions,
  signal: AbortSignal,
): Promise<Omit<Fetched, 'warnings'>> {
  const { statusCode: status = 0, statusMessage = '', headers } = response;
  try {
    if (status !== 200) throw failed(file, `answers ${status} ${statusMessage}`.trim());
    const type = headers['content-type'] ?? '';
    const { type: media } = typeOf(type);
    if (!TYPES.test(media))
      throw new ReadoutError('CONTENT_TYPE', `is ${media}, not a text`, {
        file,
        mend: 'name the page with the text',
      });
    const coding = headers['content-encoding'] ?? 'identity';
    if (!/^(?:identity|(?:x-)?gzip)$/i.test(coding))
      throw failed(file, `is packed as ${coding}, which was not asked for`);
    const body = await collect(response, file, maxBytes);
    const bytes = coding === 'identity' ? body : await ungzip(body, file, maxBytes);
    const { etag = null, 'last-modified': lastModified = null } = headers;
    await keepCached(cache, url, { bytes, type, etag, lastModified });
    return { bytes, url: url.href, ...typeOf(type) };
  } catch (cause) {
    response.destroy();
    throw failureOf(cause, file, signal);
  }
}

function typeOf(header: string): { readonly type: string; readonly charset: string | null } {
  const [type = '', ...parameters] = header.split(';').map(part => part.trim().toLowerCase());
  const charset = parameters
    .find(each => each.startsWith('charset='))
    ?.slice(8)
    .replaceAll(/["']/g, '');
  return { type, charset: charset ?? null };
}

function failed(file: string, what: string): ReadoutError {
  return new ReadoutError('FETCH', what, {
    file,
    mend: 'check the address, or save the page and name the file',
  });
}
