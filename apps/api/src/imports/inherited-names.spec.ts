import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { Importing } from '../../../../test/importing.js';
import { indicatorLabel } from '../quality/indicator-labels.js';
import { labelOf } from './plan/term-labels.js';

const names = ['constructor', '__proto__', 'toString'];
const HEAD = 'country,indicator,sex,age,year,value,status\n';

describe('S9: an indicator that is called like a property of every object', () => {
  let database: DataSource;
  let importing: Importing;

  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
    for (const name of names)
      await database.query(
        `insert into indicator (code, name_en, unit, source, licence, direction, description, topic, estimate, decimals)
         values ($1, $1, $1, 's', 'l', 'neutral', 'd', 'labour', 'reported', 1)`,
        [name],
      );
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  it('is named by its code', () => {
    for (const name of names)
      expect([labelOf('indicator', name, 'fr'), indicatorLabel(name, 'en')]).toEqual([name, name]);
  });

  it.each(names)('leaves files readable, also where they name %s', async (name) => {
    const text = `MAR,SL.UEM.TOTL.ZS,T,15+,2020,33.3,\nMAR,${name},T,15+,2020,1,\n`;
    const id = await importing.take('indicators', 'values.csv', HEAD + text);
    await importing.decisions.choose({ id, columns: [], context: { source: 'world-bank-wdi' } });
    const { problem, create, update } = await importing.counts(id);
    expect([problem, create + update]).toEqual([1, 1]);
  });
});
