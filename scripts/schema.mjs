// npm run schema: writes apps/api/schema.graphql from the classes, and the web part's types from it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { programOf, root, run, step } from './steps.mjs';

await build(['api']);
const { schemaText } = await import('../dist/api/apps/api/src/print-schema.js');
writeFileSync(join(root, 'apps', 'api', 'schema.graphql'), await schemaText());
await step('apps/api/schema.graphql written', () =>
  run([programOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'apps/web/codegen.ts']),
);
process.exit(0);
