/** Jest runs the TypeScript sources as ES modules; swc strips the types, `npm run typecheck` checks them. */
export default {
  testEnvironment: '<rootDir>/__tests__/helpers/onnx-environment.cjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  // Commands are run as processes, the model loaded in each: slow where the machine is busy.
  testTimeout: 180_000,
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text-summary', 'json-summary'],
  coveragePathIgnorePatterns: ['/node_modules/', '/dist/'],
};
