import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { Importing } from '../../../../test/importing.js';
import { startWorld } from '../../../../test/world.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { SELECT_IMPORT, type ImportRow } from './import.row.js';
import { importKinds } from './kinds/index.js';
import { templateWorkbook } from './templates.js';

describe('decisions about a file', () => {
  let database: DataSource;
  let importing: Importing;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    await startWorld(database);
    await database.query(`insert into country (code, kind, name_en) values ('MLI', 'country', 'Mali')`);
    importing = new Importing(database);
    await database.query(
      `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
       values ('meeting-a', 'nfp-meeting', false, 'held', 'A meeting of a test', 'none', false, 'a-page')`,
    );
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  const context = { meeting: 'meeting-a', list: 'partial' };
  const list = () => importing.take('attendance', 'list.csv', 'Name,Country\nA Sample,Mali\nB Sample,Mali\n');

  it('about its lines are of one sheet: another one begins without them, and the same one keeps them', async () => {
    const { decisions, imports } = importing;
    const workbook = await templateWorkbook(importKinds.attendance, 'en');
    const id = await importing.take('attendance', 'list.xlsx', workbook);
    const [first = '', second = ''] = (await imports.one(id)).facts?.sheets ?? [];
    await decisions.choose({ id, columns: [{ key: 'role', index: null }], context, dayOrder: 'day-first' });
    await decisions.correct(id, [{ line: 2, key: 'name', text: 'A Sample' }]);
    await decisions.samePerson(id, [2, 3], true);
    await decisions.skip(id, [4], true);
    const { choices } = await imports.one(id);
    await decisions.choose({ id, columns: [], sheet: first });
    expect((await imports.one(id)).choices).toEqual({ ...choices, sheet: first });
    await decisions.choose({ id, columns: [], sheet: second });
    const other = await imports.one(id);
    expect(other.choices).toEqual({
      sheet: second,
      columns: {},
      dayOrder: 'day-first',
      corrections: [],
      people: [],
      skipped: [],
    });
    expect(other.context).toEqual(context);
  });

  /** Decides while someone else is deciding: `theirs` is kept first, `ours` has read the file before that. */
  async function meanwhile(id: string, ours: () => Promise<unknown>, theirs: Partial<ImportRow>) {
    let decided: Promise<unknown> = Promise.resolve();
    await inTransaction(database, async (client) => {
      const { rows } = await client.query<ImportRow>(`${SELECT_IMPORT} where i.id = $1 for update of i`, [
        id,
      ]);
      const [row] = rows;
      decided = ours();
      for (;;) {
        const waiting = await database.query<unknown[]>(
          `select 1 from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%from import where id%'`,
        );
        if (waiting.length > 0) break;
      }
      await client.query('update import set choices = $2, context = $3 where id = $1', [
        ...[id, JSON.stringify({ ...row?.choices, ...theirs.choices })],
        JSON.stringify(theirs.context ?? row?.context),
      ]);
    });
    await decided;
    return importing.imports.one(id);
  }

  it('lose nothing that someone else decides at the same moment', async () => {
    const { decisions } = importing;
    const id = await list();
    await decisions.choose({ id, columns: [], context });
    const { choices } = await importing.imports.one(id);
    const corrections = [{ line: 2, key: 'name', text: 'C Sample' }];
    const chosen = await meanwhile(
      id,
      () => decisions.choose({ id, columns: [{ key: 'role', index: null }], dayOrder: 'day-first' }),
      { choices: { ...choices, corrections } },
    );
    expect(chosen.choices).toMatchObject({ corrections, columns: { role: null }, dayOrder: 'day-first' });
    const whole = { ...context, list: 'complete' };
    const skipped = await meanwhile(id, () => decisions.skip(id, [3], true), { context: whole });
    expect([skipped.context, skipped.choices.skipped, skipped.choices.corrections]).toEqual([
      whole,
      [3],
      corrections,
    ]);
  });

  it('leave out all lines with a problem at once, and take them in again', async () => {
    const { decisions } = importing;
    const text = 'Name,Country\nA Sample,Mali\nB Sample,Atlantis\n,Mali\nC Sample,Mali\n';
    const id = await importing.take('attendance', 'list.csv', text);
    await decisions.choose({ id, columns: [], context });
    expect(await decisions.skipProblems(id, true)).toMatchObject({ create: 2, problem: 0, skipped: 2 });
    expect((await importing.imports.one(id)).choices.skipped).toEqual([3, 4]);
    expect(await decisions.skipProblems(id, false)).toMatchObject({ create: 2, problem: 2, skipped: 0 });
  });
});
