/**
 * How fast the trained reader is, beside the rules and beside other readers, and how its time grows with the text:
 * `npm run bench:reader` (`taskset -c 0 npm run bench:reader` for one core).
 */
import { availableParallelism } from 'node:os';
import { readVoice } from '../src/comparison/index.js';
import { loadReader, type Reader } from '../src/language/index.js';
import { growth } from './bench/growth.js';
import { rivals } from './bench/rivals.js';
import { readoutAccount, readoutText } from './bench/texts.js';

const [trained, rules] = [await loadReader('trained'), await loadReader('rules')];
const texts = Array.from({ length: 20 }, (_, seed) => readoutText(20, seed + 1));
const claims = (reader: Reader) => async (text: string) => {
  const account = readoutAccount('a1', 'Finland', text);
  return readVoice(account, { language: await reader.prepare([text]) });
};

console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
console.log(
  await rivals(
    texts,
    {
      'Readout, trained reader: text to attributed claims': claims(trained),
      'Readout, rules: the same': claims(rules),
      'Readout, trained reader: tags and trees alone': text => trained.prepare([text]),
    },
    5,
  ),
  '\n',
);
console.log(
  await growth(
    [
      {
        name: 'trained reader',
        prepare: size => {
          const text = readoutText(size, 1);
          return () => trained.prepare([text]);
        },
      },
    ],
    [10, 30, 100, 300, 1000],
  ),
);
