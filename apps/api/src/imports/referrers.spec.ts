import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { Importing } from '../../../../test/importing.js';
import { startWorld } from '../../../../test/world.js';

const FILE = `Title,Work plan,Type,Start date
A title,2024-2026,Workshop,2026-03-29
B title,2024-2026,Workshop,2026-03-30
`;

describe('what was made since and refers to what an import made', () => {
  let database: DataSource;
  let importing: Importing;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await world.plan('2024-2026', ['T-SKL']);
    importing = new Importing(database);
    const id = await importing.take('activities', 'activities.csv', FILE);
    expect(await importing.apply(id)).toEqual([]);
    const [made] = await database.query(`select id from activity where title_en = 'A title'`);
    await world.result('a-result', { plan: '2024-2026', activity: made.id });
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  it('is listed, and keeps that alone where the rest is undone', async () => {
    const [{ id }] = await database.query('select id from import');
    const { records, later } = await importing.imports.undoPlan(id);
    expect([records, later.map(({ kind, key }) => [kind, key])]).toEqual([1, [['result', 'a-result']]]);
    expect(await importing.undo(id)).toEqual(['later-edits']);
    expect(await importing.undo(id, true)).toEqual([]);
    expect(await database.query('select title_en as title from activity')).toEqual([{ title: 'A title' }]);
  });
});
