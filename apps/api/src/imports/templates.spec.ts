import { LANGUAGES } from '@libs/vocabulary';
import { NO_CHOICES } from './import.js';
import { importKinds } from './kinds/index.js';
import { matchFile } from './read-plan.js';
import { readTable } from './sheet/read-table.js';
import { templateCsv, templateWorkbook } from './templates.js';

const kinds = Object.values(importKinds).map((kind) => [kind.name, kind] as const);

describe.each(kinds)('the template of %s', (_name, kind) => {
  it.each(LANGUAGES)('is read again with every column in its place, in %s', async (language) => {
    const files = [
      await readTable(Buffer.from(templateCsv(kind, language)), 'template.csv', null),
      await readTable(await templateWorkbook(kind, language), 'template.xlsx', null),
    ];
    for (const table of files) {
      const { columns, missing, contested } = matchFile(table, kind, new Map(), NO_CHOICES);
      expect([[...columns.keys()], missing, contested]).toEqual([kind.columns.map(({ key }) => key), [], []]);
    }
  });

  it.each(LANGUAGES)('says on a second sheet what may stand in each column, in %s', async (language) => {
    const template = await templateWorkbook(kind, language);
    const [, hints = ''] = (await readTable(template, 'template.xlsx', null)).sheets;
    const { rows } = await readTable(template, 'template.xlsx', hints);
    const actual = new Set(rows.slice(1).map(([column]) => column));
    expect([...actual]).toEqual(kind.columns.map(({ label }) => label[language]));
  });
});
