// npm run backup, restore and doctor. What is built already is used as it is, so that neither packages nor programs change under
// a product that runs; only where nothing is built yet it is installed and built.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const program = join(import.meta.dirname, '..', 'dist', 'api', 'apps', 'api', 'src', 'operate.js');
if (!existsSync(program)) {
  const [{ install }, { build }] = await Promise.all([import('./install.mjs'), import('./build.mjs')]);
  try {
    await install();
    await build(['api']);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}
process.env.NODE_ENV = 'production';
await import('../dist/api/apps/api/src/operate.js');
