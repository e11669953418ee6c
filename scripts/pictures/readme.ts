import { terminalPicture } from './terminal.js';

const FOLDER = 'data/samples/2024-04-30-russia-tajikistan-call';
const SHOWN = ['compare', '--show', 'glance'];

/** The picture that the README opens with, from what the command really prints; run from the root of the project. */
export async function readmePicture(run: (args: readonly string[]) => Promise<string>): Promise<string> {
  const accounts = ['russia.md', 'tajikistan.md'];
  const output = await run([
    ...SHOWN,
    '--color',
    '--width',
    '80',
    ...accounts.map(name => `${FOLDER}/${name}`),
  ]);
  const prompt = `$ readout ${[...SHOWN, ...accounts].join(' ')}`;
  return terminalPicture(
    `${prompt}\n${output}`,
    'What Moscow and Dushanbe each said of one call, as readout prints it in a terminal',
  );
}
