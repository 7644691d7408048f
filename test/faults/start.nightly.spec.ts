import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { adminUrl } from '../database-copy.js';
import { freePort, Instance, temporaryFolder } from '../instance.js';

/** What a start that cannot be says. */
async function refusal(env: Readonly<Record<string, string>>, port?: number) {
  const instance = new Instance(port ?? (await freePort()), env);
  const status = await instance.ended;
  const lines = instance.output.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  return { status, text: lines.join('\n'), lines };
}

describe('a start that cannot be', () => {
  const folder = temporaryFolder();
  const data = { DATA_DIR: folder.path };
  afterAll(() => folder.remove());

  function serverWith(change: (url: URL) => void): string {
    const url = new URL(adminUrl());
    change(url);
    return url.href;
  }

  it('names every bad setting at once, and no value of them', async () => {
    const bad = {
      PORT: 'abc',
      PUBLIC_URL: 'pesnet',
      TRUST_PROXY: 'maybe',
      ALLOW_HTTP: 'yes',
      DATABASE_URL: 'mysql://me:hush@there/x',
      SMTP_URL: 'post',
    };
    const { status, text } = await refusal(bad);
    expect(status).toBe(1);
    for (const name of Object.keys(bad)) expect(text).toContain(`${name} must be`);
    expect(text).not.toContain('hush');
    expect(text).not.toContain(' at ');
  });

  it('names the port that is taken', async () => {
    const server = await new Promise<Server>((resolve) => {
      const other = createServer().listen(0, () => resolve(other));
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const url = serverWith((database) => (database.pathname = '/pesnet'));
    const { status, text } = await refusal({ ...data, DATABASE_URL: url }, port);
    server.close();
    expect(status).toBe(1);
    expect(text).toContain(`Port ${port} is taken`);
    expect(text).not.toContain('    at ');
  });

  it.each([
    ['an unreachable server', (url: URL) => (url.port = '1'), 'cannot be reached'],
    ['a server that never answers', (url: URL) => (url.hostname = '203.0.113.1'), 'cannot be reached'],
    [
      'a wrong password',
      (url: URL) => (url.password = 'hush-hush'),
      'refused the user "pesnet" or the password',
    ],
    ['an unknown database', (url: URL) => (url.pathname = '/nowhere'), 'has no database "nowhere"'],
  ])('says that DATABASE_URL names %s, without the password', async (_, change, words) => {
    const url = serverWith(change);
    const { status, lines } = await refusal({ ...data, DATABASE_URL: url });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(lines[0]).not.toContain(new URL(url).password);
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    const { status, lines } = await refusal({ DATA_DIR: join(file, 'data') });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`The data folder ${join(file, 'data')} cannot be written`);
  });
});
