import { setTimeout as wait } from 'node:timers/promises';
import type { DrawnPage } from '@libs/pages';
import { DrawnPages } from './drawn-pages.js';

const PAGE: DrawnPage = { isFound: true, title: 'Page', markup: '<h1>Page</h1>', styles: '', answers: '[]' };
const response = { locals: { requestId: '1' }, set: () => undefined };
const asking = (originalUrl: string, ip = '192.0.2.1') => ({ originalUrl, ip, headers: {} });

const here = new AbortController().signal;

let counts: { admitted: number; charged: number; drawn: number; painted: number; mapped: number };
let draw: () => Promise<DrawnPage | null>;
let paint: (asked: { readonly gone?: AbortSignal }) => Promise<Buffer | 'none' | null>;
let version: string;
let pages: DrawnPages;

beforeEach(() => {
  counts = { admitted: 0, charged: 0, drawn: 0, painted: 0, mapped: 0 };
  draw = async () => PAGE;
  paint = async () => Buffer.from('a picture');
  version = '1';
  pages = new DrawnPages({
    site: { files: new Map(), page: () => undefined, template: () => '<html><div id="root"></div></html>' },
    publicUrl: 'https://observatory.example.org',
    answers: { find: () => Promise.reject(new Error('no questions here')) },
    version: { read: async () => ({ version, day: '2026-01-01', reading: 'open' }) },
    execution: { isRegistered: () => false },
    budget: {
      admit: async () => {
        counts.admitted += 1;
      },
      charge: async () => {
        counts.charged += 1;
      },
    },
    drawer: {
      draw: () => {
        counts.drawn += 1;
        return draw();
      },
      paint: (asked) => {
        counts.painted += 1;
        return paint(asked);
      },
    },
    sitemap: async () => {
      counts.mapped += 1;
      return 'a map';
    },
  });
});

describe('Pages as they stand before any script', () => {
  it('keep nobody waiting who comes while one is drawn that takes long', async () => {
    let end = (_: DrawnPage): void => undefined;
    draw = () => new Promise<DrawnPage>((resolve) => (end = resolve));
    const first = pages.find(asking('/countries'), response);
    await wait(10);
    const second = pages.find(asking('/countries', '192.0.2.2'), response);
    const patience = wait(8_000, 'still waiting', { ref: false });
    expect(await Promise.all([first, second].map((one) => Promise.race([one, patience])))).toEqual([
      null,
      null,
    ]);
    end(PAGE);
    await wait(10);
    expect((await pages.find(asking('/countries'), response))?.bytes.toString()).toContain('<h1>Page</h1>');
    expect(counts).toMatchObject({ drawn: 1 });
  });
});

describe('Pictures of pages', () => {
  it('are painted once for all who ask meanwhile, and that there is none is found out once', async () => {
    const asked = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((ip) =>
      pages.findPicture(asking('/pictures/countries.png', ip), response, here),
    );
    expect((await Promise.all(asked)).map((one) => one?.bytes.toString())).toEqual([
      ...['a picture', 'a picture', 'a picture'],
    ]);
    expect(counts).toMatchObject({ painted: 1 });
    paint = async () => 'none';
    for (let n = 0; n < 3; n += 1)
      expect(await pages.findPicture(asking('/pictures/nothing.png'), response, here)).toBeNull();
    expect(counts).toMatchObject({ painted: 2 });
  });

  it('are painted by the next who asks where one could not be now', async () => {
    paint = async () => null;
    await expect(pages.findPicture(asking('/pictures/countries.png'), response, here)).rejects.toMatchObject({
      ...{ code: 'BUSY', seconds: 5 },
    });
    paint = async () => Buffer.from('a picture');
    const picture = await pages.findPicture(asking('/pictures/countries.png'), response, here);
    expect(picture?.bytes.toString()).toBe('a picture');
  });

  it('are given up once all have left who asked, at their cost, and begun anew for the next', async () => {
    paint = ({ gone }) =>
      new Promise((resolve) => gone?.addEventListener('abort', () => resolve(null), { once: true }));
    const visitors = [new AbortController(), new AbortController()];
    const asked = visitors.map(({ signal }) =>
      pages.findPicture(asking('/pictures/countries.png'), response, signal).catch(() => 'given up'),
    );
    await wait(10);
    visitors[0]?.abort();
    await wait(10);
    expect(counts).toMatchObject({ painted: 1, charged: 0 });
    visitors[1]?.abort();
    paint = async () => Buffer.from('a picture');
    const next = pages.findPicture(asking('/pictures/countries.png'), response, here);
    expect(await Promise.all(asked)).toEqual(['given up', 'given up']);
    expect((await next)?.bytes.toString()).toBe('a picture');
    expect(counts).toMatchObject({ painted: 2, charged: 2 });
  });
});

describe('The map for search engines', () => {
  it('is written once for a state of the data, within the budget of the one who asks', async () => {
    for (let n = 0; n < 3; n += 1) {
      const found = await pages.fileFor(asking('/sitemap.xml'), response);
      expect(found?.file.bytes.toString()).toBe('a map');
    }
    expect(counts).toMatchObject({ mapped: 1, admitted: 1 });
    version = '2';
    await Promise.all([1, 2].map(() => pages.fileFor(asking('/sitemap.xml'), response)));
    expect(counts).toMatchObject({ mapped: 2 });
  });
});
