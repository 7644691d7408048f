import { byActivities, byMeetings, everything } from '@libs/questions';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { currentSnapshot } from '../platform/postgres/data-snapshot.js';
import { answer } from './question.js';
import { participationByCountry } from './questions/participation-by-country.js';
import { unknownNotes } from './unknown-notes.js';

let database: DataSource;
beforeAll(async () => {
  database = await freshDatabase('two');
  await database.query(
    `update meeting set start_date = null, end_date = null, date_precision = null, mode = null where id = 'pesnet-2'`,
  );
});
afterAll(() => database.destroy());

const since2014 = { ...everything, yearFrom: 2014 };
const virtual = { ...everything, modes: ['virtual'] };

describe('a choice of years or modes', () => {
  it('says how many meetings that were held it leaves out because their day or mode is not known', async () => {
    const said = (code: string) => [{ code, values: { what: 'meetings', n: 1 } }];
    expect(await unknownNotes(database, since2014, byMeetings)).toEqual(said('note.unknown-years'));
    expect(await unknownNotes(database, virtual, byMeetings)).toEqual(said('note.unknown-modes'));
    const { notes } = await answer(database, participationByCountry, {
      filter: since2014,
      snapshot: await currentSnapshot(database),
      ask: {},
    });
    expect(notes).toContainEqual(said('note.unknown-years')[0]);
  });

  it('counts none that it leaves out for another reason, and no meeting that is still to come', async () => {
    const others = { ...since2014, kinds: ['nfp-meeting'] };
    expect(await unknownNotes(database, others, byMeetings)).toEqual([]);
    expect(await unknownNotes(database, everything, byMeetings)).toEqual([]);
  });

  it('says so of activities that took place', async () => {
    const without = async () =>
      (await unknownNotes(database, virtual, byActivities)).map(({ values }) => Number(values['n']))[0] ?? 0;
    const before = await without();
    await database.query(
      `update activity set mode = null
       where id = (select activity_id from activity_fact where mode is not null order by activity_id limit 1)`,
    );
    expect(await without()).toBe(before + 1);
  });
});
