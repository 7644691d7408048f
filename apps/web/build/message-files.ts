import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Messages } from './compile-messages.js';

const root = new URL('../../../', import.meta.url);
const features = 'apps/web/src/features/';

/** Folders whose messages every page needs; a feature's own messages come with its page. */
const CORE = ['libs/findings/', 'libs/charts/', 'apps/web/src/app/', 'apps/web/src/ui/'];

/** Words of plans, results, needs and matches. */
const PLANS = ['libs/vocabulary/plan-terms', 'libs/findings/messages/plan-notes'];

/** Sentences of themes, needs and matches, and the grid in which they are drawn. */
const COOPERATION = ['libs/findings/messages/cooperation', 'libs/charts/grid/messages'];

/** Words of the way to the form of needs. */
const ROUND = 'apps/web/src/ui/round-messages';

/** What is not known, and who can supply it. */
const GAPS = 'libs/findings/messages/gap';

/** Names of questions and of what can be shown of them. */
const QUESTIONS = readdirSync(new URL('libs/questions/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `libs/questions/${name}/messages`);

/** Words of the questions that stand on a page, by what their entries say of their place. */
const placedOn = (page: string): string[] =>
  QUESTIONS.filter((file) =>
    readFileSync(new URL(file.replace(/messages$/, 'question.ts'), root), 'utf8').includes(`page: '${page}-`),
  );

/** Words that stand elsewhere and that only some pages need. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  overview: [GAPS],
  sources: [GAPS],
  participation: placedOn('participation'),
  questions: QUESTIONS,
  indicators: ['libs/vocabulary/indicators', 'libs/findings/messages/labour-market'],
  countries: [
    GAPS,
    'libs/findings/messages/country',
    'libs/charts/strip/messages',
    'libs/charts/tiles/messages',
  ],
  meetings: [GAPS, 'libs/findings/messages/meeting'],
  engagement: [
    'libs/findings/messages/engagement',
    'libs/charts/intervals/messages',
    'libs/charts/lorenz/messages',
  ],
  'work-plans': [
    GAPS,
    ...PLANS,
    'libs/findings/messages/plan',
    'libs/charts/schedule/messages',
    'libs/charts/targets/messages',
  ],
  themes: [...PLANS, ...COOPERATION],
  cooperation: [...PLANS, ...COOPERATION, 'libs/charts/funnel/messages', ROUND],
  identity: ['apps/web/src/ui/form-messages', ROUND],
  imports: ['apps/web/src/ui/form-messages', 'libs/findings/messages/import'],
  mail: ['apps/web/src/ui/form-messages'],
  audit: ['apps/web/src/ui/form-messages'],
  'error-reports': ['apps/web/src/ui/form-messages'],
  entry: [ROUND, ...PLANS, 'apps/web/src/ui/form-messages', 'libs/vocabulary/indicators'],
  quality: [
    'libs/vocabulary/quality-terms',
    'libs/findings/messages/quality',
    'apps/web/src/ui/form-messages',
  ],
  present: [
    'libs/stories/messages',
    'apps/web/src/ui/form-messages',
    ...PLANS,
    ...COOPERATION,
    'libs/findings/messages/plan',
    'libs/vocabulary/indicators',
    'libs/findings/messages/labour-market',
    'libs/charts/schedule/messages',
    'libs/charts/targets/messages',
    'libs/charts/funnel/messages',
    'libs/charts/tiles/messages',
    'libs/findings/messages/meeting',
    'libs/deck/messages',
    'libs/findings/messages/question',
    ...QUESTIONS,
  ],
};

/** Folders whose messages the api says in files: all that is written from tables, and its own words. */
const API = ['libs/', 'apps/api/src/'];

/** Paths of the message files of a scope (`core`, `indicators`, `api` or a feature's name) in one language. */
export function messageFiles(scope: string, language: string): string[] {
  if (scope === 'api') return API.flatMap((folder) => filesBelow(folder, `.${language}.json`));
  const folders = scope === 'core' ? CORE : [`${features}${scope}/`];
  const files = folders.map((folder) => `${folder}messages.${language}.json`);
  if (scope === 'core') files.unshift(`libs/vocabulary/terms.${language}.json`);
  files.push(...(BESIDE[scope] ?? []).map((file) => `${file}.${language}.json`));
  return files.map((file) => fileURLToPath(new URL(file, root))).filter((path) => existsSync(path));
}

/** The messages of a scope that a page can say: terms of the field that none speaks of stay out. */
export function spokenMessages(scope: string, language: string): Messages {
  const messages = readMessages(scope, language);
  if (scope !== 'core') return messages;
  const source = sourcesOf(['apps/web/src/', 'libs/charts/', 'libs/findings/', 'libs/vocabulary/']);
  const stems = [...source.matchAll(/(?:`|keyOf\(')([a-z-]+-)(?:\$\{|')/g)].map(([, stem = '']) => stem);
  const isSpoken = (key: string): boolean =>
    key.includes('.') || source.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem));
  return Object.fromEntries(Object.entries(messages).filter(([key]) => isSpoken(key)));
}

function filesBelow(folder: string, ending: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true }).map(String).sort();
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => fileURLToPath(new URL(folder + name, root)));
}

function sourcesOf(paths: readonly string[]): string {
  const files = paths.flatMap((path) =>
    path.endsWith('/')
      ? readdirSync(new URL(path, root), { recursive: true }).map((file) => path + String(file))
      : [path],
  );
  const code = files.filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('/gql/') && !file.endsWith('.spec.ts'),
  );
  return code.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
}

/** All messages of a scope in one language. */
export function readMessages(scope: string, language: string): Messages {
  const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8')) as Messages;
  return Object.assign({}, ...messageFiles(scope, language).map(read)) as Messages;
}
