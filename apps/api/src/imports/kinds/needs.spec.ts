import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

describe('needs for a round', () => {
  let database: DataSource;
  let importing: Importing;
  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
    await database.query(
      `insert into round (id, title_en, original, plan_code, opens_on, closes_on, source_id)
       values ('a-round', 'A round of a test', 'en', '2021-2022', $1, $2, 'to-be-confirmed')`,
      [day(-30), day(0)],
    );
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  async function bring(rows: string): Promise<{ problems: string[]; refused: string[] }> {
    const id = await importing.take('needs', 'needs.csv', `Country,Area,Need\n${rows}`);
    await importing.decisions.choose({ id, columns: [], context: { round: 'a-round' } });
    const { rows: planned } = await importing.plan(id);
    const problems = planned.flatMap(({ line, problems: wrong }) =>
      wrong.map(({ code, value }) => [line, code, value].join(' ')),
    );
    return { problems, refused: await importing.apply(id) };
  }
  const closesOn = (on: string | null) =>
    database.query(`update round set closes_on = $1 where id = 'a-round'`, [on]);

  it('are taken on its closing day, and refused on the day after, with that day', async () => {
    expect(await bring('MAR,T-SKL,2\n')).toEqual({ problems: [], refused: [] });
    await closesOn(day(-1));
    expect(await bring('MAR,T-SKL,2\nMAR,T-ENT,3\nTUN,T-SKL,1\n')).toEqual({
      problems: [`3 round-closed ${day(-1)}`, `4 round-closed ${day(-1)}`],
      refused: ['has-problems'],
    });
    const [{ n }] = await database.query(
      `select count(*)::integer as n from statement where round_id = 'a-round'`,
    );
    expect(n).toBe(1);
  });

  it('are taken again once the secretariat moved the day, and of a round without one', async () => {
    await closesOn(day(3));
    expect(await bring('TUN,T-SKL,1\n')).toEqual({ problems: [], refused: [] });
    await closesOn(null);
    expect(await bring('SEN,T-SKL,1\n')).toEqual({ problems: [], refused: [] });
  });
});
