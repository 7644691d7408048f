// The product over a prepared database, with a budget without end: a bench asks more than any reader.
import { prepareDatabase } from '../../dist/api/apps/api/src/prepare.js';
import { readSettings } from '../../dist/api/apps/api/src/platform/settings.js';
import { serve } from '../../dist/api/apps/api/src/serve.js';

const [kind, scale] = process.argv.slice(2);
const figures = kind === 'real' ? { kind } : { kind, seed: 1, scale: Number(scale) };
const settings = readSettings(process.env, '.data');
await prepareDatabase(settings.databaseUrl, figures);
const began = performance.now();
const listening = await serve({
  settings,
  databaseUrl: settings.databaseUrl,
  budgetPoints: Number.MAX_SAFE_INTEGER,
});
process.on('SIGTERM', () => listening.close().then(() => process.exit(0)));
console.log(`Ready at ${settings.publicUrl} ${performance.now() - began}`);
