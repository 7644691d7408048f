import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { missingEntries } from '../../scripts/complete-lock.mjs';

const text = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  it('names the packages of every platform: else run node scripts/complete-lock.mjs', () => {
    expect(missingEntries(JSON.parse(text))).toEqual({});
  });

  it('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});
