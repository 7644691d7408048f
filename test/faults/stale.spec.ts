import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { copyDatabase, type TestDatabase } from '../database-copy.js';
import { freePort, Instance, temporaryFolder } from '../instance.js';
import { nightly } from '../nightly.js';

const registered: Record<string, string> = JSON.parse(
  readFileSync(join(projectFolder, 'dist', 'web', 'documents.json'), 'utf8'),
);
const [id = ''] =
  Object.entries(registered).find(([, text]) => text.includes('participationByMeeting')) ?? [];

describe('an answer that is cached', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  let instance: Instance;

  beforeAll(async () => {
    mkdirSync(folder.path, { recursive: true });
    database = await copyDatabase('real');
    instance = new Instance(await freePort(), { DATA_DIR: folder.path, DATABASE_URL: database.url });
    await instance.says('Ready at');
  });
  afterAll(async () => {
    await instance.kill('SIGTERM');
    await database.drop();
    folder.remove();
  });

  it('has its connection for the version open before the first reader comes', async () => {
    const open = await database.query(
      `select count(*)::integer as n from pg_stat_activity
       where application_name = 'pesnet-version' and datname = current_database()`,
    );
    expect(open).toEqual([{ n: 1 }]);
  });

  const ask = (headers: Record<string, string> = {}) =>
    instance.get(`/graphql?id=${id}&variables=${encodeURIComponent('{"filter":null}')}`, { headers });
  const hash = (text: string) => createHash('sha1').update(text).digest('hex');

  /** Changes a figure as every change is made: together with the version. */
  function commit(value: number): Promise<void> {
    return database.withClient(async (client) => {
      await client.query('begin');
      await client.query(
        `update meeting_count set value = $1 where meeting_id = 'pesnet-4' and measure = 'countries'`,
        [value],
      );
      await client.query('update data_version set version = version + 1, committed_at = now()');
      await client.query('commit');
    });
  }

  it('is given again to the byte, and not at all to who has it', async () => {
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(hash(await (await ask()).text())).toBe(hash(await first.text()));
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);
  });

  it('is never given after a commit, while 20 readers ask all the time', async () => {
    let over = false;
    const readers = Array.from({ length: 20 }, async () => {
      while (!over) await (await ask()).text();
    });
    for (let value = 21; value <= (nightly ? 50 : 30); value += 1) {
      await commit(value);
      const text = await (await ask()).text();
      expect(text).toContain(`,${value}]`);
      expect(text).not.toContain(`,${value - 1}]`);
    }
    over = true;
    await Promise.all(readers);
  });
});
