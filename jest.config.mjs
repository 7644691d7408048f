const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '<rootDir>/scripts/jest-transform.cjs',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: { '^@libs/(.+)$': '<rootDir>/libs/$1/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // Kept for the next run, whose folder for temporary files is another.
  cacheDirectory: '<rootDir>/dist/jest-cache',
};

/** Specs that take too long for every change: npm run test:nightly runs them too. */
const nightly = process.env.NIGHTLY === '1' ? [] : ['\\.nightly\\.spec\\.ts$'];

const project = (displayName, testMatch, leftOut = []) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: ['/node_modules/', ...nightly, ...leftOut],
});

/** Specs by what they need: nothing, a database, running servers, or instances and browsers of their own. */
export default {
  projects: [
    project('unit', [
      'libs/**/*.spec.ts',
      'apps/web/**/*.spec.ts',
      'apps/api/src/platform/**/*.spec.ts',
      'test/repository/**/*.spec.ts',
    ]),
    project('database', ['apps/api/**/*.spec.ts'], ['/platform/']),
    project('e2e', ['test/e2e/**/*.spec.ts']),
    project('faults', ['test/faults/**/*.spec.ts']),
    project('browser', ['test/browser/**/*.spec.ts']),
  ],
  // A product starts in three seconds, and in a minute on a machine that is busy with ten other things.
  testTimeout: 180_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
};
