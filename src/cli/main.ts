import { showFailure } from './failure.js';
import { createProgram } from './program.js';

// Whoever reads our output may leave early (`readout ... | head -1`): writes then fail, see output.ts.
process.stdout.on('error', () => {});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = showFailure(error);
}
