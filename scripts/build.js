/**
 * Compiles `src/` to `dist/` with code splitting, so that a command loads only the stages it needs,
 * and the lexicons under `data/` to JSON, each validated on the way.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
};

rmSync(`${root}dist/cli`, { recursive: true, force: true });
await build({
  ...common,
  // The others run in threads of their own, see src/intake/guard/ and src/batch/.
  entryPoints: {
    main: 'src/cli/main.ts',
    'document-reader': 'src/intake/guard/document-reader.ts',
    worker: 'src/batch/worker.ts',
  },
  outdir: 'dist/cli',
  splitting: true,
});
await build({ ...common, entryPoints: ['src/lexicon/compile.ts'], outfile: 'dist/build/compile.js' });
await build({ ...common, entryPoints: ['src/cli/man/build.ts'], outfile: 'dist/build/manual.js' });

// onnxruntime in WebAssembly, where the native one is not installed: three of the package's 139 MB of files.
mkdirSync(`${root}dist/onnxruntime`, { recursive: true });
for (const file of ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])
  copyFileSync(`${root}node_modules/onnxruntime-web/dist/${file}`, `${root}dist/onnxruntime/${file}`);

// The style sheet and the scripts of the HTML reports, which stand in each page as they are.
mkdirSync(`${root}dist/html`, { recursive: true });
for (const file of ['report.css', 'report.js', 'index.js'])
  copyFileSync(`${root}src/report/html/${file}`, `${root}dist/html/${file}`);

const { compileLexicons } = await import(`${root}dist/build/compile.js`);
const hash = createHash('sha256');
mkdirSync(`${root}dist/data`, { recursive: true });
for (const [name, lexicon] of Object.entries(compileLexicons(`${root}data`))) {
  const json = JSON.stringify(lexicon);
  hash.update(json);
  writeFileSync(`${root}dist/data/${name}.json`, json);
}
writeFileSync(`${root}dist/data/sha256.json`, JSON.stringify(hash.digest('hex')));

const { buildManual } = await import(`${root}dist/build/manual.js`);
mkdirSync(`${root}dist/man`, { recursive: true });
writeFileSync(`${root}dist/man/readout.1`, buildManual());
rmSync(`${root}dist/build`, { recursive: true });
