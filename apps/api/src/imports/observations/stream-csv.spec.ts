import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines } from './stream-csv.js';
import { itAtNight } from '../../../../../test/nightly.js';

describe('S1: the lines of a long file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pesnet-lines-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function rowsOf(content: string): Promise<number> {
    const path = join(folder, 'long.csv');
    writeFileSync(path, content);
    const signal = new AbortController().signal;
    let rows = 0;
    for await (const row of readLines(path, {
      ...{ encoding: 'utf-8', delimiter: ',', signal, bytes: () => undefined },
    }))
      rows += row.length > 0 ? 1 : 0;
    return rows;
  }

  it('are read one after the other', async () => {
    expect(await rowsOf('a,b\n'.repeat(100_000))).toBe(100_000);
  });

  itAtNight('of which one never ends are given up before it fills the memory', async () => {
    await expect(rowsOf(`a,b\n${','.repeat(50_000_000)}`)).rejects.toMatchObject({
      reason: 'too-many-columns',
    });
  });
});
