import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { goldenSql } from '../../../../../test/golden.js';
import { startWorld } from '../../../../../test/world.js';
import { retentionPairs } from './retention-pairs.js';
import { retention } from './retention.js';

/*
 * All figures are counted by hand from this:
 *
 *             AAA AAB AAC ASA ASB ASX AFA AFX
 * first 2014   x   x   .   x   .   x   x   –   complete
 * second 2016  x   ?   x   x   ?   ?   ?   –   partial; 4 took part, so one of the four that are open did
 * third 2020   .   x   .   .   x   –   .   .   complete
 * fourth 2021  no list; a report names AFA as a speaker
 *
 * ASX was a member until 2017, AFX has been one since 2018.
 */
describe('who came again, over all pairs of meetings', () => {
  let database: DataSource;
  const columns = [
    ...['earlier', 'later', 'start', 'followed'],
    ...['returnedMin', 'returnedMax', 'unnamedBeforeMax', 'lastNamed'],
  ];
  const rowsFor = (filter = {}) => ask(database, retentionPairs, { filter, ask: {}, columns });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    for (const code of ['AAA', 'AAB', 'AAC']) await world.member(code, 'arab');
    for (const code of ['ASA', 'ASB']) await world.member(code, 'asian');
    await world.member('ASX', 'asian', { until: 2017 });
    await world.member('AFA', 'african');
    await world.member('AFX', 'african', { since: 2018 });
    const first = await world.meeting('first', '2014-04-29');
    for (const code of ['AAA', 'AAB', 'ASA', 'AFA', 'ASX']) await first.attended(code);
    const second = await world.meeting('second', '2016-09-27', { list: 'partial', countries: 4 });
    for (const code of ['AAA', 'AAC', 'ASA']) await second.attended(code);
    const third = await world.meeting('third', '2020-02-10');
    for (const code of ['AAB', 'ASB']) await third.attended(code);
    const fourth = await world.meeting('fourth', '2021-06-02', {
      list: 'none',
      mode: 'virtual',
      countries: 5,
    });
    await fourth.spoke('AFA');
    const other = await world.meeting('other', '2018-11-17', { kind: 'nfp-meeting' });
    await other.attended('AFA');
  });
  afterAll(() => database.destroy());

  it('asks exactly this of the database', () => {
    expect(retentionPairs.sql).toBe(goldenSql('retention-pairs', retentionPairs.sql));
  });

  it('gives ranges where a list is partial, one figure where it is complete, and who was named last where', async () => {
    const { rows, notes } = await rowsFor();
    expect(rows).toEqual([
      // Two of five are named again; of AAB, AFA and ASX one at most came, as ASB may be the one that no list names.
      ['first', 'second', '2014-04-29', 5, 2, 3, 0, 'AFA ASX'],
      // ASX was no member any more; AAB alone came again.
      ['first', 'third', '2014-04-29', 4, 1, 1, 0, 'AFA ASX'],
      // One more came in 2016: AAB, ASB or AFA, which could come again, or ASX, which could not.
      ['second', 'third', '2016-09-27', 3, 0, 0, 1, 'AAA AAC ASA'],
    ]);
    expect(notes).toEqual(['note.retention-pairs']);
  });

  it('follows those that the filter chooses, while any member may be one that no list names', async () => {
    const { rows } = await rowsFor({ groups: ['arab'] });
    expect(rows).toEqual([
      ['first', 'second', '2014-04-29', 2, 1, 2, 0, ''],
      ['first', 'third', '2014-04-29', 2, 1, 1, 0, ''],
      ['second', 'third', '2016-09-27', 2, 0, 0, 1, 'AAA AAC'],
    ]);
  });

  it('has one figure where a total leaves nothing open', async () => {
    await database.query(
      `update meeting_count set value = 3 where meeting_id = 'second' and measure = 'countries'`,
    );
    const [pair] = (await rowsFor()).rows;
    expect(pair).toEqual(['first', 'second', '2014-04-29', 5, 2, 2, 0, 'AFA ASX']);
    await database.query(
      `update meeting_count set value = 4 where meeting_id = 'second' and measure = 'countries'`,
    );
  });

  it('calls nobody new of whom the earlier list leaves open whether it came', async () => {
    const pair = { from: 'second', to: 'third' };
    const { rows, notes } = await ask(database, retention, { ask: pair, columns: ['country', 'outcome'] });
    expect(rows).toEqual([
      ['AAA', 'not-named-again'],
      ['AAB', 'unknown-before'],
      ['AAC', 'not-named-again'],
      ['ASA', 'not-named-again'],
      ['ASB', 'unknown-before'],
    ]);
    expect(notes).toEqual(['note.retention-range', 'note.retention-unnamed-before']);
  });

  it('knows no later meeting than the filter has, and none of another kind', async () => {
    expect((await rowsFor({ yearTo: 2016 })).rows).toEqual([
      ['first', 'second', '2014-04-29', 5, 2, 3, 0, 'AAB AFA ASX'],
    ]);
    expect((await rowsFor({ kinds: ['nfp-meeting'] })).rows).toEqual([]);
  });
});
