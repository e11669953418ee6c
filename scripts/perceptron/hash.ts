/** A text as 32 bits (FNV-1a). Features are known by such numbers alone, so that no list of words need be shipped. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A feature of a template: the template's number, and what stands in its places. */
export function feature(template: number, a = 0, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}
