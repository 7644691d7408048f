import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, Instance, temporaryFolder } from '../instance.js';

const folder = temporaryFolder();
const cluster = join(folder.path, 'postgres');
let instance: Instance;

async function start(): Promise<Instance> {
  instance = new Instance(await freePort(), { DATA_DIR: folder.path });
  return instance;
}

function postmaster(): { pid: number; port: number } {
  const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function sql<Row>(statement: string): Promise<Row[]> {
  const password = readFileSync(join(folder.path, 'postgres-password'), 'utf8').trim();
  const { port } = postmaster();
  const client = new Client({ host: '127.0.0.1', port, user: 'pesnet', password, database: 'pesnet' });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows as Row[];
}

// The tests of this file are one story: each starts from what the one before left.
describe('an instance that is killed', () => {
  afterAll(async () => {
    await instance.kill('SIGTERM');
    folder.remove();
  });

  it('in the middle of seeding leaves nothing half-loaded', async () => {
    await start();
    await instance.says('pesnet:');
    // The labour market's 590,909 rows take several seconds.
    await wait(1_000);
    await instance.kill('SIGKILL');
    expect(await sql('select folder from load')).toEqual([{ folder: 'pesnet' }]);
    expect(await sql('select count(*)::integer as n from observation')).toEqual([{ n: 0 }]);
  });

  it('recovers at the next start, which takes over the database that was left running', async () => {
    const { pid } = postmaster();
    await start();
    await instance.says('Ready at');
    expect(postmaster().pid).toBe(pid);
    expect(instance.output).toContain('pesnet: unchanged');
    expect(await sql('select count(*)::integer as n from observation')).toEqual([{ n: 590_556 }]);
  });

  it('keeps its data folder from a second instance, which says so in one sentence', async () => {
    const second = new Instance(await freePort(), { DATA_DIR: folder.path });
    expect(await second.ended).toBe(1);
    expect(second.output.trim()).toBe(
      `The data folder ${folder.path} is in use by another running instance.`,
    );
    expect((await instance.get('/health/ready')).status).toBe(200);
  });

  it('while serving loses nothing, and the next start goes on where it was', async () => {
    const before = await sql('select * from data_version');
    await instance.kill('SIGKILL');
    await start();
    await instance.says('Ready at');
    expect(await sql('select * from data_version')).toEqual(before);
  });

  it('of its database says so, and has it back by itself', async () => {
    const { pid, port } = postmaster();
    process.kill(pid, 'SIGKILL');
    const patience = Date.now() + 30_000;
    const states = new Set<string>();
    for (let ready = false; !ready && Date.now() < patience; await wait(10)) {
      const response = await instance.get('/health/ready');
      const reply: { status?: string; errors?: { extensions: { code: string } }[] } = JSON.parse(
        await response.text(),
      );
      states.add(`${response.status} ${reply.errors?.[0]?.extensions.code ?? reply.status}`);
      ready = response.status === 200 && postmaster().pid !== pid;
    }
    expect([...states].filter((state) => state !== '200 up')).toEqual(['503 DATABASE_AWAY']);
    expect(postmaster().port).toBe(port);
    expect((await instance.ask('{ network { dataVersion } }')).status).toBe(200);
  });

  it('by one lost backend goes on', async () => {
    const [row] = await sql<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'pesnet-version'`,
    );
    process.kill(row?.pid ?? 0, 'SIGKILL');
    // PostgreSQL ends all its backends then, and reads its log again: the product waits for that, however long it takes.
    await wait(1_000);
    let status = 0;
    for (const end = Date.now() + 60_000; status !== 200 && Date.now() < end; await wait(100))
      ({ status } = await instance.get('/health/ready'));
    expect(status).toBe(200);
    const second = new Instance(await freePort(), { DATA_DIR: folder.path });
    expect(await second.ended).toBe(1);
  });

  it('with SIGTERM finishes what it is answering, and stops the database', async () => {
    const download = await instance.get('/open-data/observations.csv');
    const stopped = instance.kill('SIGTERM');
    const lines = (await download.text()).trimEnd().split('\n');
    expect(lines).toHaveLength(150_255);
    expect(await stopped).toBe(0);
    expect(instance.output).toContain('Stopped');
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });

  it('starts again as it was, and Ctrl-C during the start leaves no database behind', async () => {
    await start();
    await instance.says('PostgreSQL runs');
    expect(await instance.kill('SIGINT')).toBe(0);
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    await start();
    await instance.says('Ready at');
    expect(instance.output).toContain('labour-market: unchanged');
  });
});
