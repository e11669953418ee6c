import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../src/intake/decode/decode.js';
import { mendWindows1252 } from '../../src/intake/decode/windows-1252.js';

const RUSSIAN =
  'Министры иностранных дел обсудили по телефону положение граждан и договорились продолжить консультации.';
const FRENCH = 'Le ministre a rappelé la nécessité d’une désescalade et a déploré les événements de février.';

/** The bytes of a text in an encoding of one byte a letter. */
function encode(text: string, encoding: string): Uint8Array {
  const decoded = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const letters = encoding === 'windows-1252' ? mendWindows1252(decoded) : decoded;
  return Uint8Array.from([...text].map(letter => letters.indexOf(letter)));
}

const utf16 = (text: string, isBig: boolean, mark = '\ufeff') => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const read = (bytes: Uint8Array, charset?: string) => decode(bytes, 'a.txt', charset);

describe('bytes become text', () => {
  test.each([
    ['UTF-8', Buffer.from(RUSSIAN), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${RUSSIAN}`), 'utf-8'],
    ['UTF-16, small end first', utf16(RUSSIAN, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(RUSSIAN, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(RUSSIAN, false, ''), 'utf-16le'],
  ])('in %s, without a warning', async (_what, bytes, encoding) => {
    expect(await read(bytes)).toEqual({ text: RUSSIAN, encoding, warnings: [] });
  });

  test.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('in %s, by guess, which is said', async encoding => {
    const decoded = await read(encode(RUSSIAN, encoding));
    expect(decoded).toMatchObject({ text: RUSSIAN, encoding });
    expect(decoded.warnings).toEqual([expect.stringContaining(`read as ${encoding}, by guess`)]);
  });

  test.each(['О встрече', 'Министр.', 'Заявление МИД', 'ПРЕСС-РЕЛИЗ', 'Лавров: "Мы готовы".'])(
    'even where they are few: %s',
    async text => {
      for (const encoding of ['windows-1251', 'koi8-r', 'iso-8859-5'])
        expect((await read(encode(text, encoding))).text).toBe(text);
    },
  );

  test('in windows-1252 where accents stand among plain letters', async () => {
    expect((await read(encode(FRENCH, 'windows-1252'))).text).toBe(FRENCH);
  });

  test('as their sender or they themselves declare', async () => {
    const polish = 'Mińsk, łódź i źrebię';
    expect((await read(encode(polish, 'iso-8859-2'), 'ISO-8859-2')).text).toBe(polish);
    const page = `<meta charset="windows-1250"><p>${polish}`;
    expect(await read(encode(page, 'windows-1250'))).toMatchObject({ text: page, warnings: [] });
  });

  test('as UTF-8 where they are that, whatever is declared', async () => {
    expect((await read(Buffer.from(RUSSIAN), 'windows-1251')).text).toBe(RUSSIAN);
  });

  test('with what could not be decoded counted', async () => {
    const bytes = Buffer.concat([
      Buffer.from(RUSSIAN),
      Buffer.of(0xff),
      Buffer.from(' \ufffd '),
      Buffer.of(0xfe),
    ]);
    expect((await read(bytes)).warnings).toEqual(['2 byte sequences could not be decoded as utf-8']);
  });

  test('whatever bytes they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        const text = await read(bytes).then(
          decoded => decoded.text,
          (error: { code: string }) => error.code,
        );
        expect(typeof text).toBe('string');
      }),
    );
  });
});
