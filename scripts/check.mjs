// npm run check: everything that needs neither database nor browser. Run it before a commit.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, root, run, step } from './steps.mjs';

const tsc = (project) => [
  programOf('typescript', 'tsc'),
  '--noEmit',
  '--incremental',
  'false',
  '-p',
  project,
];
const sources = ['apps', 'libs', 'test', 'scripts'];

const checks = [
  ['Format', [programOf('prettier'), '--check', '.']],
  ['Types of api, libs and tests', tsc('tsconfig.json')],
  ['Types of web', tsc('apps/web/tsconfig.json')],
  ['Rules of style', [programOf('eslint'), '--max-warnings', '0', '.']],
  [
    'Arrows of the house',
    [programOf('dependency-cruiser', 'depcruise'), ...sources, '--config', '.dependency-cruiser.cjs'],
  ],
  ['Nothing dead', [programOf('knip')]],
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
];

if (!existsSync(join(root, 'apps', 'web', 'src', 'gql', 'graphql.ts'))) {
  await step('Types of the schema', () =>
    run([programOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'apps/web/codegen.ts']),
  );
}

const failures = [];
for (const [text, args] of checks) {
  await step(text, () => run(args).catch((error) => failures.push(error.message)));
}
for (const failure of failures) console.error(`\n${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
