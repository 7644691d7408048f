import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PageDrawer } from './page-drawer.js';

/** A thread that gives the address of a page back as its title, and never ends with the page /stuck. */
const PROGRAM = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ type, id, address }) => {
    if (type === 'answer') return;
    if (address.pathname === '/stuck') for (;;);
    if (address.pathname === '/asking') return parentPort.postMessage({ type: 'ask', id, question: '?' });
    parentPort.postMessage({ type: 'drawn', id, page: { title: address.pathname } });
  });`;

let folder: string;
let drawer: PageDrawer;
const answerTo = async (): Promise<string> => '';
const titleOf = async (pathname: string, ask: () => Promise<string> = answerTo) =>
  (await drawer.draw({ address: { pathname, search: '' }, answerTo: ask, by: pathname }))?.title ?? null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pesnet-drawer-'));
  const program = join(folder, 'draw.mjs');
  writeFileSync(program, PROGRAM);
  drawer = new PageDrawer({ program, needs: program, timeLimit: 1_000 });
});
afterEach(async () => {
  await drawer.close();
  rmSync(folder, { recursive: true });
});

describe('The thread that draws pages', () => {
  it('is another one after a page that never ends, and draws the next', async () => {
    expect(await titleOf('/first')).toBe('/first');
    expect(await titleOf('/stuck')).toBeNull();
    expect(await titleOf('/next')).toBe('/next');
  });

  it('S4: draws a page while pictures wait for their answers, however many are asked for', async () => {
    let answer = (_: string): void => undefined;
    const late = new Promise<string>((resolve) => (answer = resolve));
    const ended: string[] = [];
    const pictures = Array.from({ length: 5 }, (_, n) =>
      drawer
        .paint({ address: { pathname: '/asking', search: '' }, answerTo: () => late, by: `${n}` })
        .then(() => ended.push('picture')),
    );
    expect(await titleOf('/page')).toBe('/page');
    expect(ended).toEqual([]);
    await drawer.close();
    answer('late');
    void Promise.allSettled(pictures);
  });

  it('is not begun again by the answer to a question of one that was ended', async () => {
    let answer = (_: string): void => undefined;
    const late = new Promise<string>((resolve) => (answer = resolve));
    expect(await titleOf('/asking', () => late)).toBeNull();
    answer('late');
    await late;
    expect(Reflect.get(drawer, 'worker')).toBeNull();
    expect(await titleOf('/next')).toBe('/next');
  });
});
