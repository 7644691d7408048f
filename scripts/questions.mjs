// node scripts/questions.mjs: writes the registries of the questions from the folders that there are; `--check` only compares.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const inOrder = (lines) => lines.toSorted();

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
  'apps/api/src/analytics/questions/index.ts': [
    ...inOrder(names.map((name) => `import { ${camel(name)} } from './${name}.js';`)),
    '',
    '/** How every question is answered. */',
    'export const answers = [',
    ...inOrder(names.map((name) => `  ${camel(name)},`)),
    '] as const;',
  ],
};

const stale = Object.entries(registries).filter(([path, lines]) => {
  const text = ['// Made by scripts/questions.mjs from the folders of libs/questions.', ...lines, ''].join(
    '\n',
  );
  const same = read(path) === text;
  if (!same && !process.argv.includes('--check')) writeFileSync(join(root, path), text);
  return !same;
});
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Not as the folders of libs/questions are: ${stale.map(([path]) => path).join(', ')}.`);
  console.error('Run: node scripts/questions.mjs');
  process.exit(1);
}
