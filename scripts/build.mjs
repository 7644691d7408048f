import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress } from './compress.mjs';
import { relateImports } from './relate-imports.mjs';
import { hashOf, programOf, root, run, step } from './steps.mjs';

const shared = [
  'libs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/relate-imports.mjs',
];
const api = ['apps/api/src', 'apps/api/migrations', 'apps/api/tsconfig.app.json', ...shared];

const parts = [
  {
    name: 'api',
    text: 'API compiled',
    sources: [...api, 'apps/web/api-messages.config.ts', 'apps/web/build'],
    product: 'dist/api/apps/api/src/main.js',
    make: () =>
      Promise.all([
        compileApi(),
        run([programOf('vite'), 'build', '-c', 'apps/web/api-messages.config.ts', '--logLevel', 'warn']),
      ]),
  },
  {
    name: 'server',
    text: 'API in one file',
    sources: [...api, 'apps/api/vite.config.ts'],
    product: 'dist/api/server/main.js',
    make: () => run([programOf('vite'), 'build', '-c', 'apps/api/vite.config.ts', '--logLevel', 'warn']),
    after: 'api',
  },
  {
    name: 'documents',
    text: 'Documents of the pages typed',
    sources: ['apps/web', 'apps/api/schema.graphql', 'package-lock.json'],
    product: 'apps/web/src/gql/graphql.ts',
    make: () =>
      run([programOf('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'apps/web/codegen.ts']),
  },
  {
    name: 'web',
    text: 'Pages built',
    sources: ['apps/web', 'apps/api/schema.graphql', 'scripts/compress.mjs', ...shared],
    product: 'dist/web/index.html',
    async make() {
      await run([programOf('vite'), 'build', '-c', 'apps/web/vite.config.ts', '--logLevel', 'warn'], {
        NODE_ENV: 'production',
      });
      await compress(join(root, 'dist', 'web'));
    },
    after: 'documents',
  },
  {
    name: 'web-server',
    text: 'Drawing of pages built',
    sources: ['apps/web', 'apps/api/schema.graphql', ...shared],
    product: 'dist/web-server/draw-page.js',
    make: () =>
      run([programOf('vite'), 'build', '-c', 'apps/web/vite.server.config.ts', '--logLevel', 'warn']),
    after: 'web',
  },
];

/**
 * Checks and compiles the API, by the native compiler: that of Nest's own build takes four times as long, and gives the same
 * files. Nothing stays there of sources that are gone.
 */
async function compileApi() {
  const folder = join(root, 'dist', 'api');
  for (const name of ['apps', 'libs']) rmSync(join(folder, name), { recursive: true, force: true });
  await run([programOf('typescript-native', 'tsc'), '-p', 'apps/api/tsconfig.app.json']);
  relateImports(folder);
}

/** Builds the parts whose sources changed since they were built. */
export async function build(names) {
  await Promise.all(startBuilds(names).values());
}

/** Begins to build, side by side but for what is made of another part; gives the end of each. */
export function startBuilds(names = parts.map(({ name }) => name)) {
  const builds = new Map();
  for (const part of parts.filter(({ name }) => names.includes(name)))
    builds.set(
      part.name,
      Promise.resolve(builds.get(part.after)).then(() => buildPart(part)),
    );
  return builds;
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
