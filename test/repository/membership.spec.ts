import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';

/** Records as they are, on their own page and in their own table; no two periods of one country; observers. */
const RECORDS = [
  'exports/open-data.tables.ts',
  'network/network.service.ts',
  'records/overlapping-periods.ts',
  'analytics/logical-rules.ts',
];

it('who is a member at a date is asked of one view, in no other way', () => {
  const folder = join(projectFolder, 'apps/api/src');
  const asking = readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter(
      (path) =>
        path.endsWith('.ts') &&
        !path.endsWith('.spec.ts') &&
        /(?:from|join) membership(?![\w-])/.test(readFileSync(join(folder, path), 'utf8')),
    );
  expect(asking.sort()).toEqual([...RECORDS].sort());
});
