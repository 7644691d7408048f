import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './platform/settings/project-folder.js';
import { schemaText } from './print-schema.js';

describe('apps/api/schema.graphql', () => {
  it('is what the classes say: else run npm run schema', async () => {
    const committed = readFileSync(join(projectFolder, 'apps', 'api', 'schema.graphql'), 'utf8');
    expect(committed).toBe(await schemaText());
  });
});
