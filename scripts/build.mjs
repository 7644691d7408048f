import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress } from './compress.mjs';
import { hashOf, programOf, root, run, step } from './steps.mjs';

const shared = ['libs', 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs'];

const parts = [
  {
    name: 'api',
    text: 'API built',
    sources: [
      'apps/api/src',
      'apps/api/migrations',
      'apps/api/tsconfig.app.json',
      'apps/api/vite.config.ts',
      'apps/web/api-messages.config.ts',
      'apps/web/build',
      'nest-cli.json',
      ...shared,
    ],
    product: 'dist/api/server/main.js',
    async make() {
      await Promise.all([
        run([programOf('@nestjs/cli', 'nest'), 'build', 'api']),
        run([programOf('vite'), 'build', '-c', 'apps/web/api-messages.config.ts', '--logLevel', 'warn']),
      ]);
      await run([programOf('vite'), 'build', '-c', 'apps/api/vite.config.ts', '--logLevel', 'warn']);
    },
  },
  {
    name: 'web',
    text: 'Pages built',
    sources: ['apps/web', 'apps/api/schema.graphql', 'scripts/compress.mjs', ...shared],
    product: 'dist/web/index.html',
    async make() {
      await run([programOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'apps/web/codegen.ts']);
      await run([programOf('vite'), 'build', '-c', 'apps/web/vite.config.ts', '--logLevel', 'warn'], {
        NODE_ENV: 'production',
      });
      await compress(join(root, 'dist', 'web'));
    },
  },
];

/** Builds the parts whose sources changed since they were built, side by side. */
export async function build(names = parts.map(({ name }) => name)) {
  await Promise.all(parts.filter(({ name }) => names.includes(name)).map(buildPart));
}

async function buildPart({ name, text, sources, product, make }) {
  const mark = join(root, 'dist', `${name}.hash`);
  const hash = hashOf(sources, (path) => path.endsWith('.spec.ts') || path === 'apps/web/src/gql');
  if (existsSync(join(root, product)) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  await step(text, make);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(mark, hash);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  build(process.argv.length > 2 ? process.argv.slice(2) : undefined).catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
