// npm run check: everything that needs neither database nor browser, two at a time. Run it before a commit.
import { availableParallelism } from 'node:os';
import { programOf, run, step } from './steps.mjs';

const tsc = (project, state) => [
  programOf('typescript-native', 'tsc'),
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `dist/check/${state}.tsbuildinfo`,
  '-p',
  project,
];
const sources = ['apps', 'libs', 'test', 'scripts'];

/** The longest first, so that none of them is left alone at the end. */
const checks = [
  ['Rules of style', [programOf('eslint'), '--max-warnings', '0', '.']],
  [
    'Unit specs',
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      programOf('jest'),
      '--selectProjects',
      'unit',
    ],
  ],
  ['Types of api, libs and tests', tsc('tsconfig.json', 'api')],
  ['Types of web', tsc('apps/web/tsconfig.json', 'web')],
  ['Format', [programOf('prettier'), '--check', '--cache', '--cache-location', 'dist/check/prettier', '.']],
  ['Nothing dead', [programOf('knip')]],
  [
    'Import rules',
    [programOf('dependency-cruiser', 'depcruise'), ...sources, '--config', '.dependency-cruiser.cjs'],
  ],
  ['Registries of the questions', ['scripts/questions.mjs', '--check']],
  ['Picture of the architecture', ['scripts/architecture.mjs', '--check']],
];

await step('Types of the schema', () =>
  run([programOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'apps/web/codegen.ts']),
);

const failures = [];
const waiting = [...checks];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, runNext));
for (const failure of failures) console.error(`\n${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

/** Runs the checks that nobody has begun yet, one after the other. */
async function runNext() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [text, args] = next;
    await step(text, () => run(args).catch((error) => failures.push(error.message)));
  }
}
