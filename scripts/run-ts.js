/**
 * Runs a TypeScript script: `node scripts/run-ts.js scripts/bench.ts --quick`. Bundled first, so that the
 * script may import from `src/`; packages stay outside the bundle. The bundle lies two levels below the
 * package, as `src/lexicon/` does, so that the compiled lexicons are found from it.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [script, ...args] = process.argv.slice(2);
const outfile = `${root}node_modules/.readout/${script.replaceAll(/[^\w]+/g, '-')}.mjs`;
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...args];
await import(pathToFileURL(outfile).href);
