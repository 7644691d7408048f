import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { temporaryFolder } from '../instance.js';

describe('the backup of each night', () => {
  const place = temporaryFolder();
  const folder = join(place.path, 'backups');
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await openApp({ env: { BACKUP_AT: '02:00', BACKUP_FOLDER: folder } });
  });
  afterAll(async () => {
    await app.close();
    place.remove();
  });

  /** Lets the night come now, and gives how it ended. */
  async function tonight(): Promise<string> {
    const [{ id }] = (await app.database.query(
      `update job set due_at = now() where kind = 'backup' and state = 'waiting' returning id`,
    )) as [{ id: string }];
    for (;;) {
      const [row] = (await app.database.query(`select state from job where id = '${id}'`)) as {
        state: string;
      }[];
      if (row !== undefined && !['waiting', 'running'].includes(row.state)) return row.state;
      await wait(200);
    }
  }
  const night = () =>
    JSON.parse(readFileSync(join(folder, 'last-night.json'), 'utf8')) as {
      problem: string | null;
      verified: { rows: number } | null;
    };

  it('is made at its time only, restored on trial, and due again the next day', async () => {
    const due = `select extract(hour from due_at at time zone 'UTC')::integer as hour, due_at > now() as later
      from job where kind = 'backup' and state = 'waiting'`;
    // The queue is looked through once the product is ready.
    while ((await app.database.query(due)).length === 0) await wait(100);
    expect(await app.database.query(due)).toEqual([{ hour: 2, later: true }]);
    expect(await tonight()).toBe('done');
    expect(readdirSync(folder).filter((name) => name.endsWith('.backup'))).toHaveLength(1);
    expect(night().problem).toBeNull();
    expect(night().verified?.rows).toBeGreaterThan(1_000);
    expect(await app.database.query(due)).toEqual([{ hour: 2, later: true }]);
  });

  it('that fails is reported to every administrator in a letter, and tried again the next night', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    expect(await tonight()).toBe('failed');
    const { data } = await app.admin.send<{
      outbox: { letters: { email: string; kind: string; subject: string }[] };
    }>('{ outbox { letters { email kind subject } } }');
    expect(data?.outbox.letters.filter(({ kind }) => kind === 'backup-failed')).toEqual([
      {
        email: 'admin@example.org',
        kind: 'backup-failed',
        subject: 'The nightly backup of the PESNET Observatory failed',
      },
    ]);
    rmSync(folder);
    mkdirSync(folder);
    expect(await tonight()).toBe('done');
    expect(night().problem).toBeNull();
  });
});
