import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { Importing } from '../../../../test/importing.js';
import { startWorld } from '../../../../test/world.js';

const DAY = 24 * 3_600;

describe('files that nothing can be done with any more', () => {
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

  const path = (id: string) => importing.jobs.files.path(id);
  const lies = (id: string) => existsSync(path(id));
  /** Makes a file as old as that, and with it when it was applied. */
  async function ago(id: string, days: number): Promise<void> {
    const then = Date.now() / 1_000 - days * DAY;
    utimesSync(path(id), then, then);
    await database.query(
      `update import set applied_at = to_timestamp($2) where id::text = $1 and state = 'applied'`,
      [id, then],
    );
  }

  it('are removed though they changed nothing and nothing was decided about them', async () => {
    const take = async (text: string): Promise<string> => {
      const id = await importing.take('attendance', 'list.csv', text);
      const context = { meeting: 'meeting-a', list: 'partial' };
      await importing.decisions.choose({ id, columns: [], context });
      expect(await importing.apply(id)).toEqual([]);
      return id;
    };
    await take('Name,Country\nA Sample,Mali\n');
    const same = await take('Name,Country\nA Sample,Mali\n\n');
    await ago(same, 29);
    await importing.jobs.prune();
    expect(lies(same)).toBe(true);
    await ago(same, 31);
    await importing.jobs.prune();
    expect(lies(same)).toBe(false);
    expect((await importing.imports.one(same)).state).toBe('applied');
  });

  it('are removed after a day where a server that died never put them on record, and no other is', async () => {
    const waiting = await importing.take('attendance', 'list.csv', 'Name,Country\nB Sample,Mali\n');
    await ago(waiting, 3);
    for (const name of ['left-behind', 'on-its-way']) writeFileSync(path(name), 'C Sample');
    await ago('left-behind', 2);
    await importing.jobs.prune();
    expect(['left-behind', 'on-its-way', waiting].map(lies)).toEqual([false, true, true]);
  });
});
