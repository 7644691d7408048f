// The product over a prepared database, with the overview’s question taking a filter.
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDatabase } from '../../dist/api/apps/api/src/prepare.js';
import { readSettings } from '../../dist/api/apps/api/src/platform/settings/settings.js';
import { serve } from '../../dist/api/apps/api/src/serve.js';

const [kind, scale] = process.argv.slice(2);
const figures = kind === 'real' ? { kind } : { kind, seed: 1, scale: Number(scale) };
const settings = readSettings(process.env, '.data');
await prepareDatabase(settings.databaseUrl, figures);
const web = withFilteredOverview(fileURLToPath(new URL('../../dist/web', import.meta.url)));
const began = performance.now();
const listening = await serve({ settings, databaseUrl: settings.databaseUrl, web });
process.on('SIGTERM', () => listening.close().then(() => process.exit(0)));
console.log(`Ready at ${settings.publicUrl} ${performance.now() - began}`);

/** The pages as built, and beside their questions the overview's own under the name `overview`, taking a filter. */
function withFilteredOverview(built) {
  const folder = mkdtempSync(join(tmpdir(), 'pesnet-bench-web-'));
  for (const name of readdirSync(built)) {
    if (name !== 'documents.json') symlinkSync(join(built, name), join(folder, name));
  }
  const documents = JSON.parse(readFileSync(join(built, 'documents.json'), 'utf8'));
  const [, text] = Object.entries(documents).find(([, one]) => one.includes('query Overview'));
  const overview = text
    .replace(/query Overview\b[^{]*/, 'query Overview($filter: AnalyticsFilter) ')
    .replace(/analytics(\([^)]*\))? *{/, 'analytics(filter: $filter) {');
  writeFileSync(join(folder, 'documents.json'), JSON.stringify({ ...documents, overview }));
  return folder;
}
