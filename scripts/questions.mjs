// node scripts/questions.mjs: writes the registries of the questions, and of their figures in tests, from the folders that there are; `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './steps.mjs';

const folder = join(root, 'libs', 'questions');
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
const found = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
// The order of the registry is that of the catalogue: it is kept, and a new folder comes last.
const listed = [...read('libs/questions/questions.ts').matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
const placeOf = (name) => (listed.includes(camel(name)) ? listed.indexOf(camel(name)) : listed.length);
const names = found.toSorted((a, b) => placeOf(a) - placeOf(b));
const having = (file) => names.filter((name) => existsSync(join(folder, name, file)));
const inOrder = (lines) => lines.toSorted();

const figures = readdirSync(join(root, 'test', 'e2e', 'outputs', 'figures'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'figure')
  .sort();

const registries = {
  'libs/questions/questions.ts': [
    ...inOrder(names.map((name) => `import { ${camel(name)} } from './${name}/question.js';`)),
    '',
    '/** What every question says of itself, in the order of the catalogue. */',
    'export const questions = [',
    ...names.map((name) => `  ${camel(name)},`),
    '] as const;',
    '',
    ...inOrder(names.map((name) => `export * from './${name}/question.js';`)),
  ],
  'libs/questions/decks.ts': [
    "import type { SlideRenderer } from '../deck/plots/slide-renderer.js';",
    ...inOrder(having('deck.ts').map((name) => `import { ${camel(name)} } from './${name}/deck.js';`)),
    '',
    'const renderers: ReadonlyMap<string, SlideRenderer> = new Map(',
    '  Object.entries<SlideRenderer>({',
    ...inOrder(having('deck.ts').map((name) => `    ...${camel(name)},`)),
    '  }),',
    ');',
    '',
    '/** How an entry of the catalogue is written on a slide. */',
    'export function rendererOf(key: string): SlideRenderer {',
    '  const renderer = renderers.get(key);',
    '  if (renderer === undefined) throw new Error(`No slide tells the entry ${key}.`);',
    '  return renderer;',
    '}',
  ],
  'libs/questions/web.tsx': [
    "import type { SlideCharts } from '@libs/charts';",
    "import type { SlideContext } from '@libs/deck';",
    ...inOrder(having('web.tsx').map((name) => `import { ${camel(name)} } from './${name}/web.js';`)),
    '',
    '/** The charts of entries that have one of their own on pages; the others are drawn as on a slide. */',
    'export const slideCharts: ReadonlyMap<string, SlideCharts<SlideContext>[string]> = new Map(',
    '  Object.entries({',
    ...inOrder(having('web.tsx').map((name) => `    ...${camel(name)},`)),
    '  }),',
    ');',
  ],
  'libs/questions/messages.d.ts': [
    ...inOrder(
      having('messages.en.json').map(
        (name) => `import type ${camel(name)} from './${name}/messages.en.json';`,
      ),
    ),
    '',
    '/** The keys of the messages of every question. */',
    'export type QuestionMessages = keyof (',
    ...inOrder(having('messages.en.json').map((name) => `  & typeof ${camel(name)}`)),
    ');',
  ],
  'test/e2e/outputs/all-figures.ts': [
    "import type { OpenFigures } from './figures/figure.js';",
    ...inOrder(figures.map((name) => `import { figures as ${camel(name)} } from './figures/${name}.js';`)),
    '',
    '/** Every question whose figures open tables bear, once more of nothing but these. */',
    'export const openFigures: readonly OpenFigures[] = [',
    ...figures.map((name) => `  ...${camel(name)},`),
    '];',
  ],
  'apps/api/src/analytics/questions/index.ts': [
    ...inOrder(names.map((name) => `import { ${camel(name)} } from './${name}.js';`)),
    '',
    '/** How every question is answered. */',
    'export const answers = [',
    ...inOrder(names.map((name) => `  ${camel(name)},`)),
    '] as const;',
  ],
};

const stale = [];
for (const [path, lines] of Object.entries(registries)) {
  const at = join(root, path);
  const text = ['// Made by scripts/questions.mjs from the folders of libs/questions.', ...lines, ''].join(
    '\n',
  );
  const formatted = await format(text, { ...(await resolveConfig(at)), filepath: at });
  if (read(path) === formatted) continue;
  stale.push(path);
  if (!process.argv.includes('--check')) writeFileSync(at, formatted);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Not as the folders of libs/questions are: ${stale.join(', ')}.`);
  console.error('Run: node scripts/questions.mjs');
  process.exit(1);
}
