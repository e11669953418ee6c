const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5'] as const;
const SAMPLE = 20_000;

/** Half the letters of any Russian text; rarer in what another encoding makes of it. */
const COMMON = /[оеаинтсрв]/giu;
/** A capital inside a word: what small letters look like in the wrong encoding. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/gu;
const NO_LETTER = /[^\p{L}]/gu;

/**
 * The encoding that bytes which are no UTF-8 are most likely in. Letters of a Cyrillic text stand in rows above
 * 127, which of the three encodings is told by their frequency; accents stand alone among plain letters. The
 * statistics of `chardet` decide what is neither, as they are wrong on short Russian texts.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE);
  const { rows, lone } = highBytes(sample);
  if (rows > 3 * lone) {
    const scored = CYRILLIC.map(encoding => ({ encoding, score: russianness(sample, encoding) }));
    const best = scored.reduce((most, next) => (next.score > most.score ? next : most));
    if (best.score > 0.25) return best.encoding;
  }
  const { analyse } = (await import('chardet')).default;
  const names = analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name.toLowerCase());
  const named = names.find(name => rows > lone || !name.startsWith('utf'));
  if (rows > 3 * lone && named) return labelOf(named);
  return labelOf(names.find(name => LATIN.test(name)) ?? 'windows-1252');
}

const LATIN = /^(?:iso-8859-[129]|windows-125[024])$/;

function labelOf(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** Bytes above 127 that stand beside another one, and those that stand alone. */
function highBytes(bytes: Uint8Array): { readonly rows: number; readonly lone: number } {
  let rows = 0;
  let lone = 0;
  bytes.forEach((byte, at) => {
    if (byte < 128) return;
    if ((bytes[at - 1] ?? 0) >= 128 || (bytes[at + 1] ?? 0) >= 128) rows++;
    else lone++;
  });
  return { rows, lone };
}

/** About 0.5 for Russian in the right encoding; near or below 0 in a wrong one. */
function russianness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const letters = text.replace(NO_LETTER, '').length;
  if (letters === 0) return 0;
  const common = text.match(COMMON)?.length ?? 0;
  const strange = text.match(INNER_CAPITAL)?.length ?? 0;
  return (common - 2 * strange) / letters;
}
