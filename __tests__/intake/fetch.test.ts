import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isPublic } from '../../src/intake/fetch/ranges.js';
import { type ReadOptions, readAccount } from '../../src/intake/index.js';
import { temporaryFolder } from '../helpers/folder.js';
import { errorOf } from './folder.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TEXT = 'The ministers spoke about the harbour.';
let server: Server;
let origin = '';
let handle: Handler = () => {};
let requests: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  requests = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = (path: string, options: Partial<ReadOptions> = {}) =>
  readAccount(`${origin}${path}`, { id: 'a1', side: 'Norland', allowPrivate: true, seconds: 5, ...options });

function answer(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): void {
  handle = (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
    response.end(body);
  };
}

describe('an address that the user names is fetched', () => {
  test('once, by a reader that says who it is', async () => {
    answer(TEXT);
    const account = await read('/call');
    expect(account).toMatchObject({ text: TEXT, url: `${origin}/call`, source: `${origin}/call` });
    expect(requests).toHaveLength(1);
    expect(requests[0]!.headers['user-agent']).toMatch(/^readout\/\d/);
  });

  test('in the encoding that the server declares', async () => {
    answer(Buffer.from('Mi\xf1sk \xb3', 'latin1'), { 'content-type': 'text/plain; charset=iso-8859-2' });
    expect((await read('/')).text).toBe('Mińsk ł');
  });

  test('unpacked', async () => {
    answer(gzipSync(TEXT), { 'content-encoding': 'gzip' });
    expect((await read('/')).text).toBe(TEXT);
  });

  test('where it redirects to', async () => {
    handle = (request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' });
      response.end(TEXT);
    };
    expect((await read('/old')).url).toBe(`${origin}/new`);
  });

  test('and asked for anew only if it has changed', async () => {
    const cache = temporaryFolder();
    answer(TEXT, { etag: '"1"' });
    await read('/page', { cache });
    handle = (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200);
      response.end();
    };
    expect((await read('/page', { cache })).text).toBe(TEXT);
    writeFileSync(join(cache, readdirSync(cache).find(name => name.endsWith('.body'))!), 'Another text.');
    answer('The new text.');
    expect((await read('/page', { cache })).text).toBe('The new text.');
    expect(requests.at(-1)!.headers['if-none-match']).toBeUndefined();
  });
});

describe('what was read is kept', () => {
  test('byte for byte, with its address, time and hash, and reads as the same account', async () => {
    const folder = temporaryFolder();
    answer(`<!doctype html><p>${TEXT} They agreed to meet again.</p>`, { 'content-type': 'text/html' });
    const account = await read('/news/call', { save: folder });
    const names = readdirSync(folder).sort();
    const page = `${account.sha256.slice(0, 16)}-127.0.0.1-news-call.html`;
    expect(names).toEqual([page, `${page}.yml`]);
    const note = readFileSync(join(folder, `${page}.yml`), 'utf8');
    expect(note).toContain(`url: ${origin}/news/call`);
    expect(note).toContain(`sha256: ${account.sha256}`);
    expect(note).toMatch(/at: \d{4}-\d\d-\d\dT/);
    const again = await readAccount(join(folder, page), { id: 'a1', side: 'Norland' });
    expect(again).toMatchObject({ text: account.text, sha256: account.sha256, url: account.url });
  });

  test('never over what is there, and never through a link', async () => {
    const folder = temporaryFolder();
    const elsewhere = join(temporaryFolder(), 'file');
    writeFileSync(elsewhere, 'mine');
    answer(TEXT);
    const { sha256 } = await read('/page.txt');
    symlinkSync(elsewhere, join(folder, `${sha256.slice(0, 16)}-127.0.0.1-page.txt`));
    await read('/page.txt', { save: folder });
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  });
});

describe('an address is refused', () => {
  test.each([
    ['http://127.0.0.1/', 'this machine'],
    ['http://localhost/', 'this machine by name'],
    ['http://[::1]/', 'this machine in IPv6'],
    ['http://[::ffff:127.0.0.1]/', 'this machine in both'],
    ['http://2130706433/', 'this machine as one number'],
    ['http://10.0.0.1/', 'a private network'],
    ['http://192.168.1.1/', 'a private network'],
    ['http://169.254.169.254/latest/meta-data/', 'a link-local address'],
    ['http://0.0.0.0/', 'no host'],
  ])('%s: %s', async address => {
    const error = await errorOf(readAccount(address, { id: 'a1', side: 'Norland', seconds: 5 }));
    expect(error).toMatchObject({
      code: 'ADDRESS',
      file: address,
      mend: expect.stringContaining('--allow-private'),
    });
  });

  test('without a request, even where the server is there', async () => {
    answer(TEXT);
    const error = await errorOf(read('/', { allowPrivate: false }));
    expect(error.code).toBe('ADDRESS');
    expect(requests).toEqual([]);
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)'])(
    'after a redirection to %s',
    async location => {
      answer('', { location }, 302);
      expect((await errorOf(read('/'))).code).toBe('ADDRESS');
    },
  );

  test('with a password in it', async () => {
    const error = await errorOf(readAccount('https://user:secret@example.org/', { id: 'a1', side: 'A' }));
    expect(error).toMatchObject({ code: 'ADDRESS', message: expect.stringContaining('password') });
  });
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.8.9.1', false],
  ['172.16.3.4', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

describe('a page is refused in clear words where', () => {
  test('it redirects in a circle', async () => {
    answer('', { location: '/' }, 302);
    expect(await errorOf(read('/'))).toMatchObject({
      code: 'FETCH',
      message: 'redirects more than 5 times',
    });
    expect(requests).toHaveLength(6);
  });

  test('it is not there', async () => {
    answer('', {}, 404);
    expect(await errorOf(read('/'))).toMatchObject({ code: 'FETCH', message: 'answers 404 Not Found' });
  });

  test('it is no text', async () => {
    answer('', { 'content-type': 'image/png' });
    expect(await errorOf(read('/'))).toMatchObject({
      code: 'CONTENT_TYPE',
      message: 'is image/png, not a text',
    });
  });

  test('it never ends', async () => {
    handle = (_request, response) => {
      const more = () => void response.write('The ministers spoke. '.repeat(1000), more);
      more();
    };
    expect((await errorOf(read('/', { maxBytes: 1_000_000 }))).code).toBe('TOO_LARGE');
  });

  test('it unpacks to more than it should', async () => {
    answer(gzipSync(Buffer.alloc(5_000_000, 'a')), { 'content-encoding': 'gzip' });
    expect((await errorOf(read('/', { maxBytes: 1_000_000 }))).code).toBe('LIMIT');
  });

  test('it does not answer', async () => {
    handle = () => {};
    expect(await errorOf(read('/', { seconds: 0.3 }))).toMatchObject({ code: 'TIMEOUT' });
  });

  test('it stops half way', async () => {
    handle = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('The ministers');
    };
    expect(await errorOf(read('/', { seconds: 0.5 }))).toMatchObject({ code: 'TIMEOUT' });
  });

  test('nobody listens', async () => {
    const error = await errorOf(
      readAccount('http://127.0.0.1:9/', { id: 'a1', side: 'A', allowPrivate: true, seconds: 5 }),
    );
    expect(error).toMatchObject({
      code: 'FETCH',
      message: expect.stringContaining('refuses the connection'),
    });
  });
});
