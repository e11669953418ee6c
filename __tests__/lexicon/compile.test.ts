import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { compileLexicons } from '../../src/lexicon/compile.js';
import { lexicon } from '../../src/lexicon/index.js';
import { REGISTRY } from '../../src/lexicon/registry.js';
import { temporaryFolder } from '../helpers/folder.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describe('lexicons', () => {
  test('every one fits its schema, and what was built is what the data says', () => {
    const compiled = compileLexicons(DATA);
    expect(Object.keys(compiled)).toEqual(expect.arrayContaining(Object.keys(REGISTRY)));
    expect(JSON.parse(JSON.stringify(compiled.themes))).toEqual(lexicon('themes'));
  });

  test('one that does not fit is an error that names the file and the field', () => {
    const data = temporaryFolder();
    cpSync(DATA, data, { recursive: true });
    writeFileSync(join(data, 'themes', 'trade.yml'), 'label: Trade\nstrong: tariff\n');
    expect(() => compileLexicons(data)).toThrow(
      expect.objectContaining({
        code: 'DATA',
        file: join(data, 'themes', 'trade.yml'),
        message: expect.stringMatching(/^strong: /),
      }),
    );
  });
});
