// npm start: installs and builds what is missing or changed, then serves, all in this process.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const { install } = await import('./scripts/install.mjs');
const { build } = await import('./scripts/build.mjs');

console.log('PESNET Observatory');
try {
  await install();
  await build();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
// Newer Node keeps what it compiled for the next start.
(await import('node:module')).default.enableCompileCache?.();
process.env.NODE_ENV = 'production';
await import('./dist/api/server/main.js');
