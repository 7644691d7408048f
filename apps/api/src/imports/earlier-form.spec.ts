import { format, importChange } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';
import { i18nOf } from '../../../../test/i18n.js';
import { freshDatabase } from '../../../../test/database.js';
import { Importing } from '../../../../test/importing.js';
import { startWorld } from '../../../../test/world.js';
import { migrations } from '../../migrations/index.js';
import { ObservationSources1768000000003 } from '../../migrations/1768000000003-ObservationSources.js';
import { KeptValues1768000000090 } from '../../migrations/1768000000090-KeptValues.js';
import { importedDataset } from './observations/dataset.js';

const SMALL = '11111111-1111-4111-8111-111111111111';
const LARGE = '22222222-2222-4222-8222-222222222222';
const WAITING = '33333333-3333-4333-8333-333333333333';

/** The record of a value as imports kept it before observations had sources. */
const cell = (year: number, value: number) =>
  JSON.stringify({
    root: { country_code: 'QAA', indicator_code: 'RATE', sex: 'T', age: '15+', year, value },
    parts: {},
  });

describe('a database with imports from before observations had sources', () => {
  let database: DataSource;
  let importing: Importing;
  const figures = (): Promise<readonly object[]> =>
    database.query(
      `select year, value, dataset, source_id as source, status, preferred, reason
       from observation_figure order by year, dataset`,
    );
  const shipped = { dataset: 'wdi', source: 'world-bank-wdi', status: 'modelled' };
  const entered = { dataset: 'ent', source: 'entered', status: null };

  beforeAll(async () => {
    database = await freshDatabase('empty', migrations);
    for (let last = migrations.length; last > migrations.indexOf(ObservationSources1768000000003); last -= 1)
      await database.undoLastMigration();
    await (await startWorld(database)).member('QAA', 'arab');
    const statements = [
      `insert into source (id, title, publisher, read_on, taken) values ('world-bank-wdi', 'WDI', 'World Bank', '2026-11', 'values')`,
      `insert into indicator (code, name_en, unit, source, licence, direction, description, topic, estimate, decimals)
       values ('RATE', 'A rate', '% of population', 'S', 'L', 'neutral', 'D', 'T', 'modelled', 1)`,
      `insert into series (indicator_code, sex, age, kind, repository)
       values ('RATE', 'T', '15+', 'copied', 'datasets/world-development-indicators')`,
      `insert into observation (country_code, indicator_code, sex, age, year, value)
       select 'QAA', 'RATE', 'T', '15+', v.year, v.value
       from (values (2018, 7.5), (2019, 33.3), (2020, 8), (2021, 44.4), (2022, 9)) v (year, value)`,
      `insert into import (id, kind, file_name, hash, bytes, large, state, context, choices, outcome, uploaded_at, applied_at)
       values ('${SMALL}', 'indicators', 'small.csv', 's', 1, false, 'applied', '{}', '{}', '{}', now(), now()),
         ('${LARGE}', 'indicators', 'large.csv', 'l', 1, true, 'applied', '{}', '{}', '{}', now(), now()),
         ('${WAITING}', 'indicators', 'waiting.csv', 'w', 1, true, 'uploaded', '{}', '{}', '{}', now(), null)`,
      `insert into import_change (import_id, kind, key, before, after)
       values ('${SMALL}', 'observation', 'QAA/RATE/T/15%2B/2019', '${cell(2019, 11.189)}', '${cell(2019, 33.3)}'),
         ('${SMALL}', 'observation', 'QAA/RATE/T/15%2B/2020', null, '${cell(2020, 8)}')`,
      `insert into import_observation (import_id, seq, line, country_code, indicator_code, sex, age, year, value, before, what)
       values ('${LARGE}', 1, 2, 'QAA', 'RATE', 'T', '15+', 2021, 44.4, 12.5, 'update'),
         ('${LARGE}', 2, 3, 'QAA', 'RATE', 'T', '15+', 2022, 9, null, 'create'),
         ('${LARGE}', 3, 4, 'QAA', 'RATE', 'T', '15+', 2018, 7.5, 7.5, 'unchanged'),
         ('${WAITING}', 1, 2, 'QAA', 'RATE', 'T', '15+', 2018, 99, 7.5, 'update')`,
    ];
    for (const statement of statements) await database.query(statement);
    await database.runMigrations();
    importing = new Importing(database);
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  it('has the published values again beside the imported ones, which are in use and nobody’s published figures', async () => {
    expect(await figures()).toEqual([
      { year: 2018, value: 7.5, ...shipped, preferred: true, reason: null },
      { year: 2019, value: 33.3, ...entered, preferred: true, reason: 'on-record' },
      { year: 2019, value: 11.189, ...shipped, preferred: false, reason: null },
      { year: 2020, value: 8, ...entered, preferred: true, reason: null },
      { year: 2021, value: 44.4, ...entered, preferred: true, reason: 'on-record' },
      { year: 2021, value: 12.5, ...shipped, preferred: false, reason: null },
      { year: 2022, value: 9, ...entered, preferred: true, reason: null },
    ]);
  });

  it('forgets the plan of a file that waits, which knows nothing of sources', async () => {
    const [waiting] = await database.query(
      `select i.outcome, (select count(*)::integer from import_observation o where o.import_id = i.id) as lines
       from import i where i.id = '${WAITING}'`,
    );
    expect(waiting).toEqual({ outcome: null, lines: 0 });
  });

  it('undoes both imports: what was published is in use again, and what was new is gone', async () => {
    expect(await importing.undo(SMALL)).toEqual([]);
    expect(await importing.undo(LARGE)).toEqual([]);
    expect(await figures()).toEqual([
      { year: 2018, value: 7.5, ...shipped, preferred: true, reason: null },
      { year: 2019, value: 11.189, ...shipped, preferred: true, reason: null },
      { year: 2021, value: 12.5, ...shipped, preferred: true, reason: null },
    ]);
  });
});

describe('a database with long imports from before the values that they replaced were kept', () => {
  let database: DataSource;
  let importing: Importing;

  beforeAll(async () => {
    database = await freshDatabase('empty', migrations);
    for (let last = migrations.length; last > migrations.indexOf(KeptValues1768000000090); last -= 1)
      await database.undoLastMigration();
    await (await startWorld(database)).member('QAA', 'arab');
    const outcome = JSON.stringify({
      counts: { create: 1, update: 1, unchanged: 0, problem: 0, skipped: 0 },
      sentence: { code: 'indicators', values: { rows: 2, create: 1, update: 1 } },
    });
    const context = JSON.stringify({ source: 'a-page' });
    const dataset = importedDataset({ source: 'a-page' });
    const statements = [
      `insert into indicator (code, name_en, unit, source, licence, direction, description, topic, estimate, decimals)
       values ('RATE', 'A rate', '% of population', 'S', 'L', 'neutral', 'D', 'T', 'modelled', 1)`,
      `insert into series (indicator_code, sex, age, kind) values ('RATE', 'T', '15+', 'source')`,
      `insert into dataset (code, source_id) values ('${dataset}', 'a-page')`,
      `insert into observation (country_code, indicator_code, sex, age, year, value, dataset, preferred)
       values ('QAA', 'RATE', 'T', '15+', 2020, 9, '${dataset}', true), ('QAA', 'RATE', 'T', '15+', 2021, 8, '${dataset}', true)`,
      `insert into import (id, kind, file_name, hash, bytes, large, state, context, choices, outcome, uploaded_at, applied_at)
       values ('${LARGE}', 'indicators', 'large.csv', 'l', 1, true, 'applied', '${context}', '{}', '${outcome}', now(), now()),
         ('${WAITING}', 'indicators', 'waiting.csv', 'w', 1, true, 'uploaded', '${context}', '{}', '${outcome}', now(), null)`,
      ...[LARGE, WAITING].map(
        (id) =>
          `insert into import_observation (import_id, seq, line, country_code, indicator_code, sex, age, year, value, before,
             action, dataset, preferred, replaced)
           values ('${id}', 1, 2, 'QAA', 'RATE', 'T', '15+', 2020, 9, 7.5, 'update', '${dataset}', true, '[]'),
             ('${id}', 2, 3, 'QAA', 'RATE', 'T', '15+', 2021, 8, null, 'create', '${dataset}', true, '[]')`,
      ),
    ];
    for (const statement of statements) await database.query(statement);
    await database.runMigrations();
    importing = new Importing(database);
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  it('checks a file that waits once more before it is applied', async () => {
    expect((await importing.imports.one(WAITING)).outcome).toBeNull();
  });

  it('says before and after undoing one which values it cannot put back, and leaves them', async () => {
    expect(await importing.imports.undoPlan(LARGE)).toEqual({ records: 1, kept: 0, lost: 1, later: [] });
    expect(await importing.undo(LARGE)).toEqual([]);
    expect(await database.query('select year, value from observation')).toEqual([{ year: 2020, value: 9 }]);
    const { kind, outcome } = await importing.imports.one(LARGE);
    const values = outcome?.sentence.values ?? {};
    const files = ['libs/findings/messages/import'];
    const actual = (language: Language) =>
      format(importChange({ kind, meeting: null, values }, 'undone'), i18nOf(language, files));
    expect(actual('en')).toBe(
      'Undone: 1 new observation; but 1 changed observation stays: its earlier value was not kept',
    );
    expect(actual('fr')).toBe(
      'Opération annulée\u202f: 1 nouvelle observation, mais 1 observation modifiée reste en place\u202f: sa valeur antérieure n’avait pas été conservée',
    );
    expect(actual('ar')).toContain('غير أن مشاهدة معدَّلة واحدة باقية كما هي');
  });
});
