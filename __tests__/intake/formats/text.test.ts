import { describe, expect, test } from '@jest/globals';
import { text } from '../../../src/intake/formats/text.js';
import { trace } from '../../../src/intake/text/traced.js';

const read = (body: string) => text.read(trace(body)).text;

describe('plain text', () => {
  test('keeps its lines', () => {
    const body = 'Press release\nOn 30 April the ministers spoke.\n\n- security\n- trade\n';
    expect(read(body)).toBe(body);
  });

  test('keeps its stars and brackets', () => {
    expect(read('*Not* [Markdown](at all)')).toBe('*Not* [Markdown](at all)');
  });

  test('that was wrapped at a margin has one line a paragraph, and its heading stays apart', () => {
    const body = [
      'On the call',
      'The ministers spoke at length about the state of the old',
      'harbour, the fishing quotas agreed in the spring and also',
      'the plight of the crews.',
      '',
      'They will meet in May.',
    ].join('\n');
    expect(read(body).split('\n')).toEqual([
      'On the call',
      'The ministers spoke at length about the state of the old harbour, the fishing quotas agreed in the spring and also the plight of the crews.',
      '',
      'They will meet in May.',
    ]);
  });

  test('with long lines is not taken for wrapped', () => {
    const body = `${'The ministers spoke at length about the harbour and the quotas. '.repeat(3)}\nand more.`;
    expect(read(body)).toBe(body);
  });
});
