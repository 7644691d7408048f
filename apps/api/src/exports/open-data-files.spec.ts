import type { FileHandle } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AppError } from '../platform/graphql/app-error.js';
import { OpenDataFiles } from './open-data-files.js';

let files: OpenDataFiles;
const all: OpenDataFiles[] = [];

beforeEach(() => all.push((files = new OpenDataFiles(20))));
afterAll(() => all.forEach((one) => one.onModuleDestroy()));

const saying = (text: string) =>
  async function* () {
    yield text;
  };
const find = (tag: string, text: () => AsyncIterable<string>, by: string) =>
  files.find({ tag, text, encoding: 'identity' }, by);
async function read(file: FileHandle): Promise<string> {
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** A table that is written until it is let go. */
function slow(text: string) {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let times = 0;
  const table = async function* () {
    times += 1;
    yield text;
    await ended;
  };
  return { table, end, times: () => times };
}

describe('Open tables as files', () => {
  it('are given as soon as they are written, however long others take', async () => {
    const { table, end } = slow('observations');
    const long = find('long', table, 'a');
    expect(await read(await find('short', saying('members'), 'b'))).toBe('members');
    expect(await read(await find('short', saying('again'), 'b'))).toBe('members');
    end();
    expect(await read(await long)).toBe('observations');
  });

  it('are written once for all who ask meanwhile', async () => {
    const { table, end, times } = slow('observations');
    const both = [find('long', table, 'a'), find('long', table, 'b')];
    end();
    expect(await Promise.all(both.map(async (one) => read(await one)))).toEqual([
      'observations',
      'observations',
    ]);
    expect(times()).toBe(1);
  });

  it('S4: are packed once for all who take them packed, and not again for each of them', async () => {
    const { table, end, times } = slow('observations');
    end();
    const packed = async (encoding: 'br' | 'gzip') => {
      const file = await files.find({ tag: 'long', text: table, encoding }, 'a');
      const bytes = await file.readFile();
      await file.close();
      return bytes;
    };
    expect(String(brotliDecompressSync(await packed('br')))).toBe('observations');
    expect(String(brotliDecompressSync(await packed('br')))).toBe('observations');
    expect(String(gunzipSync(await packed('gzip')))).toBe('observations');
    expect(times()).toBe(2);
  });

  it('are whole for who asked for them, also where there is room for one of them only', async () => {
    const texts = ['0123456789abcdef', 'ghijklmnopqrstuv', 'wxyzABCDEFGHIJKL'];
    for (let round = 0; round < 100; round += 1) {
      const asked = Array.from({ length: 12 }, (_, n) => texts[n % 3] ?? '');
      const got = asked.map(async (text, n) => read(await find(text, saying(text), `${n}`)));
      expect(await Promise.all(got)).toEqual(asked);
    }
  });

  it('are tried again for the next one where the first try failed', async () => {
    const failing = () => {
      throw new AppError('BUSY');
    };
    await expect(find('members', failing, 'a')).rejects.toMatchObject({ code: 'BUSY' });
    expect(await read(await find('members', saying('members'), 'a'))).toBe('members');
  });
});
