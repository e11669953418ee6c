import { describe, expect, test } from '@jest/globals';
import { stringify } from '../../src/report/stringify.js';

describe('a document as JSON text', () => {
  test('reads back as it was, with signs that steer a terminal escaped', () => {
    const document = { text: 'a\u202eb\u0085', list: [1, null] };
    const text = stringify(document);
    expect(JSON.parse(text)).toEqual(document);
    expect(text).not.toMatch(/[\u202e\u0085]/u);
  });

  test('longer than a text can be is told with what to do', () => {
    const endless = {
      toJSON: () => {
        throw new RangeError('Invalid string length');
      },
    };
    expect(() => stringify(endless)).toThrow(
      expect.objectContaining({ code: 'OUTPUT', mend: expect.stringContaining('fewer accounts') }),
    );
  });
});
