import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compress } from './compress.mjs';
import { hashOf, programOf, root, run, step } from './steps.mjs';

const shared = ['libs', 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs'];
const api = ['apps/api/src', 'apps/api/migrations', 'apps/api/tsconfig.app.json', ...shared];

const parts = [
  {
    name: 'api',
    text: 'API compiled',
    sources: [...api, 'apps/web/api-messages.config.ts', 'apps/web/build', 'nest-cli.json'],
    product: 'dist/api/apps/api/src/main.js',
    make: () =>
      Promise.all([
        run([programOf('@nestjs/cli', 'nest'), 'build', 'api']),
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
