import { kinds, type Kind } from '@libs/model';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { visitOf } from '../../../../test/request-context.js';
import { startWorld } from '../../../../test/world.js';
import { AuditService } from '../audit/audit.service.js';
import { DraftService } from './draft.service.js';
import { EntryService } from './entry.service.js';
import { RecordWriterService } from './record-writer.service.js';
import { PublishingService } from './publishing.service.js';

const DAY = 24 * 3600 * 1000;
const day = (from: number) => new Date(Date.now() + from * DAY).toISOString().slice(0, 10);

describe('an answer to a round of needs', () => {
  let database: DataSource;
  let entries: EntryService;
  const needs = kinds.get('needs');
  if (needs === undefined) throw new Error('There is no kind of needs.');
  const kind: Kind = needs;
  /** Anyone who plays with the invented network may enter for every member and for the secretariat. */
  const player = visitOf({ local: true });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    const world = await startWorld(database);
    await database.query('update data_version set fictional = true');
    await database.query(
      `insert into source (id, title, publisher, read_on, taken) select 'fictional', title, publisher, read_on, taken from source`,
    );
    for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
    await world.plan('2024-2026', ['T-A']);
    for (const [id, closes] of [
      ['over', day(-1)],
      ['today', day(0)],
    ] as const) {
      await world.round(id, '2024-2026', day(-30));
      await database.query('update round set closes_on = $2 where id = $1', [id, closes]);
    }
    await world.round('endless', '2024-2026', day(-30));
    const audit = new AuditService(database);
    entries = new EntryService(
      database,
      audit,
      new PublishingService(database, audit, new RecordWriterService(audit)),
      new DraftService(database, audit),
    );
  });
  afterAll(() => database.destroy());

  const begin = (country: string, round: string) =>
    entries.begin(
      {
        kind,
        key: null,
        record: {
          root: { country_code: country, round_id: round },
          parts: { statements: [{ area_code: 'T-A', need: 2, capacity: null, languages: null }] },
        },
        reason: null,
      },
      player,
    );
  const closed = [{ path: 'round_id', code: 'round-closed', value: day(-1) }];

  it('is in time on the closing day, and where there is none', async () => {
    expect((await begin('AAA', 'today')).problems).toEqual([]);
    expect((await begin('AAA', 'endless')).problems).toEqual([]);
  });

  it('F2: is refused after the day, which the refusal names', async () => {
    expect(await begin('AAA', 'over')).toEqual({ entry: null, problems: closed, conflict: null });
  });

  it('that was begun in time is not sent after the day; the secretariat lets it in with a reason only', async () => {
    const { entry } = await begin('BBB', 'today');
    if (entry === null) throw new Error('No draft was begun.');
    await database.query(`update round set closes_on = $1 where id = 'today'`, [day(-1)]);
    const { id, revision } = entry;
    const move = (reason: string | null) => entries.move({ id, to: 'submitted', revision, reason }, player);
    expect((await move(null)).problems).toEqual(closed);
    expect((await move('It came by post in time')).entry?.state).toBe('submitted');
  });

  it('can come again once the closing day was moved', async () => {
    await database.query(`update round set closes_on = $1 where id = 'over'`, [day(7)]);
    expect((await begin('CCC', 'over')).problems).toEqual([]);
  });
});
