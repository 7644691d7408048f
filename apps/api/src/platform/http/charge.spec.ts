import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { charged, chargedParts } from './charge.js';
import { projectFolder } from '../settings/project-folder.js';

let spent: number[];
const charge = async (milliseconds: number): Promise<void> => void spent.push(milliseconds);
beforeEach(() => (spent = []));

async function* slowly(): AsyncGenerator<string> {
  for (const part of ['a', 'b', 'c']) {
    await wait(40);
    yield part;
  }
}

describe('S5: what a file takes', () => {
  it('is charged, also where it fails', async () => {
    expect(await charged(charge, () => wait(50, 'done'))).toBe('done');
    await expect(charged(charge, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(spent).toHaveLength(2);
    expect(spent[0]).toBeGreaterThan(40);
  });

  it('is what it took to make its parts: a slow reader pays for no more', async () => {
    for await (const _ of chargedParts(charge, slowly())) await wait(400);
    expect(spent).toHaveLength(1);
    expect(spent[0]).toBeGreaterThan(100);
    expect(spent[0]).toBeLessThan(1_000);
  });

  it('is charged of what was made, where the reader goes on the way', async () => {
    for await (const _ of chargedParts(charge, slowly())) break;
    expect(spent).toHaveLength(1);
  });

  it('is charged by every controller that makes, reads or sends one', () => {
    const folder = join(projectFolder, 'apps/api/src');
    // Coming back from a provider makes no file.
    const controllers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.controller.ts') && !name.endsWith('openid.controller.ts'),
    );
    expect(controllers.length).toBeGreaterThan(5);
    const free = controllers.filter(
      (name) => !/\b(charged|chargedParts|deliver)\(/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(free).toEqual([]);
  });
});
