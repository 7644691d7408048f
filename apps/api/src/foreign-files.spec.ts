import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './platform/settings/project-folder.js';

/** What unpacks or takes apart a whole file that someone brought, and the module that it is in. */
const READERS = [
  ['readTable', 'imports/sheet/read-table.js'],
  ['documentProblem', 'records/document-problem.js'],
  ['readTemplate', 'exports/deck/read-template.js'],
  ['readLogo', 'exports/deck/read-logo.js'],
  ['readPicture', 'platform/http/picture.js'],
] as const;

const folder = join(projectFolder, 'apps/api/src');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.spec)\.ts$/.test(name),
);

it.each(READERS)(
  'S1: %s runs in a process of its own only, never in that of the server',
  (reader, module) => {
    const own = READERS.map(([, one]) => one.replace(/\.js$/, '.ts'));
    const users = sources.filter((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(/^import (?!type)\{([^}]*)\} from '([^']*)'/gm),
      ].some(
        ([, names = '', from = '']) =>
          names.split(',').some((one) => one.trim() === reader) &&
          from.endsWith(module.slice(module.lastIndexOf('/'))),
      ),
    );
    expect(users.length).toBeGreaterThan(0);
    // Readers use one another.
    expect(users.filter((name) => !name.endsWith('.child.ts') && !own.includes(name))).toEqual([]);
  },
);
