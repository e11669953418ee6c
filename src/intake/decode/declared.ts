const HEAD = 4096;
const META = /<meta[^<>]{1,200}?charset\s{0,9}=\s{0,9}["']?([\w:-]{2,30})/i;
const XML = /^\s{0,99}<\?xml[^<>]{1,99}?encoding\s{0,9}=\s{0,9}["']([\w:-]{2,30})/i;

/** The encoding that a page says it is in; null where it says none that can be read. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return knownEncoding(META.exec(head)?.[1] ?? XML.exec(head)?.[1]);
}

/** The encoding's name as the WHATWG has it. @see https://encoding.spec.whatwg.org/#names-and-labels */
export function knownEncoding(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
