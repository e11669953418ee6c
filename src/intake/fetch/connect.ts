import { lookup as resolveName } from 'node:dns';
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ReadoutError } from '../../domain/index.js';

interface Target {
  readonly url: URL;
  readonly allowPrivate: boolean;
  /** The address as the user gave it, for errors. */
  readonly file: string;
}

/**
 * A connection to a host, only where the very address that is connected to is a public one: a name is resolved
 * once, for the connection itself, so that it cannot mean one host when checked and another when used.
 * @throws {ReadoutError} `ADDRESS` where it belongs to this machine, a private network or no host at all.
 */
export async function connect(target: Target): Promise<Socket> {
  const { url, file, allowPrivate } = target;
  const { isPublic } = await import('./ranges.js');
  const refuse = () => refused(file, url.hostname);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowPrivate && !isPublic(host)) throw refuse();
  const socket = connectTcp({
    host,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    lookup: allowPrivate ? resolveName : publicOnly(isPublic, refuse),
  });
  await once(socket, 'connect');
  if (!allowPrivate && !isPublic(socket.remoteAddress ?? '')) {
    socket.destroy();
    throw refuse();
  }
  if (url.protocol === 'http:') return socket;
  const secure = connectTls({
    socket,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
  });
  await once(secure, 'secureConnect');
  return secure;
}

/** Resolves a name to its public addresses alone. */
function publicOnly(isPublic: (address: string) => boolean, refuse: () => Error): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const open = addresses.filter(({ address }) => isPublic(address));
      const [first] = open;
      if (!first) return done(refuse(), []);
      if (options.all) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}

function once(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.once('error', fail);
    socket.once(event, () => {
      socket.removeListener('error', fail);
      resolve();
    });
  });
}

function refused(file: string, host: string): ReadoutError {
  return new ReadoutError(
    'ADDRESS',
    `leads to ${host}, which is this machine, a private network or no host`,
    {
      file,
      mend: 'say --allow-private if you mean it',
    },
  );
}
