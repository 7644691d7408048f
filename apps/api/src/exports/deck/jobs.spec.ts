import { DeckJobs, type Work } from './jobs.js';

const file = { name: 'a.pptx', bytes: new Uint8Array([1]), hash: 'a'.repeat(64) };
const soon = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setImmediate(resolve));
};

describe('decks on their way', () => {
  it('tell how far they are, and can be fetched again where a download broke off', async () => {
    const jobs = new DeckJobs();
    let go = (): void => undefined;
    const id = jobs.begin('awa', 2, async ({ slideDone, pause }) => {
      slideDone(1);
      await new Promise<void>((resolve) => (go = resolve));
      await pause();
      return file;
    });
    await soon(() => jobs.progress(id, 'awa')?.done === 1);
    expect(jobs.progress(id, 'awa')).toEqual({ state: 'building', done: 1, of: 2, hash: null });
    expect(jobs.file(id, 'awa')).toBeNull();
    go();
    await soon(() => jobs.progress(id, 'awa')?.state === 'ready');
    expect(jobs.file(id, 'awa')).toEqual(file);
    expect(jobs.file(id, 'awa')).toEqual(file);
  });

  it('are nobody else’s', async () => {
    const jobs = new DeckJobs();
    const id = jobs.begin('awa', 1, () => Promise.resolve(file));
    await soon(() => jobs.progress(id, 'awa')?.state === 'ready');
    expect(jobs.progress(id, 'selim')).toBeNull();
    expect(jobs.progress(id, null)).toBeNull();
    expect(jobs.file(id, 'selim')).toBeNull();
  });

  it('are kept for some minutes, and no more of them than forty', async () => {
    let now = 0;
    const jobs = new DeckJobs(() => now);
    const made = async (): Promise<string> => {
      const id = jobs.begin('awa', 1, () => Promise.resolve(file));
      await soon(() => jobs.progress(id, 'awa')?.state === 'ready');
      return id;
    };
    const kept = (ids: readonly string[]) => ids.filter((id) => jobs.file(id, 'awa') !== null).length;
    const ids: string[] = [];
    for (let decks = 0; decks < 50; decks += 1) ids.push(await made());
    // The last was made after the others were counted.
    expect(kept(ids)).toBe(41);
    expect(jobs.file(ids[0] ?? '', 'awa')).toBeNull();
    now = 300_001;
    const later = await made();
    expect([kept(ids), kept([later])]).toEqual([0, 1]);
  });

  it('end when they are cancelled, and when nobody asks any more', async () => {
    let now = 0;
    const jobs = new DeckJobs(() => now);
    const endless = async ({ pause }: Work): Promise<never> => {
      for (;;) await pause();
    };
    const cancelled = jobs.begin(null, 1, endless);
    jobs.cancel(cancelled, null);
    const left = jobs.begin(null, 1, endless);
    await soon(() => jobs.progress(left, null)?.state === 'building');
    now = 20_001;
    const next = jobs.begin(null, 1, () => Promise.resolve(file));
    await soon(() => jobs.progress(next, null)?.state === 'ready');
    expect(jobs.progress(left, null)).toBeNull();
  });

  it('are made one at a time, and no more than a line holds', async () => {
    const jobs = new DeckJobs();
    let inside = 0;
    let max = 0;
    const work = async ({ pause }: Work) => {
      inside += 1;
      max = Math.max(max, inside);
      await pause();
      inside -= 1;
      return file;
    };
    const accounts = [...Array(10).fill(null), ...'abc'.repeat(4).slice(0, 11)] as (string | null)[];
    const begun = accounts.map((account) => ({ account, id: jobs.begin(account, 1, work) }));
    expect(() => jobs.begin('d', 1, work)).toThrow('Too many');
    await soon(() => begun.every(({ id, account }) => jobs.progress(id, account)?.state === 'ready'));
    expect(max).toBe(1);
  });

  it('S4: of visitors are no more than ten and of a person four, so that the chair’s is made', async () => {
    const jobs = new DeckJobs();
    const made: string[] = [];
    const work = (name: string) => () => {
      made.push(name);
      return Promise.resolve(file);
    };
    for (let n = 0; n < 10; n += 1) jobs.begin(null, 1, work('visitor'));
    expect(() => jobs.begin(null, 1, work('visitor'))).toThrow('Too many');
    const id = jobs.begin('chair', 1, work('chair'));
    for (let n = 0; n < 3; n += 1) jobs.begin('chair', 1, work('chair'));
    expect(() => jobs.begin('chair', 1, work('chair'))).toThrow('Too many');
    await soon(() => jobs.progress(id, 'chair')?.state === 'ready');
    // The one that was under way when the chair asked, and one of the visitors at most.
    expect(made.indexOf('chair')).toBeLessThanOrEqual(2);
  });

  it('say that they failed, and let the next one on', async () => {
    const jobs = new DeckJobs();
    const failed = jobs.begin(null, 1, () => Promise.reject(new Error('no paper')));
    const next = jobs.begin(null, 1, () => Promise.resolve(file));
    await soon(() => jobs.progress(next, null)?.state === 'ready');
    expect(jobs.progress(failed, null)?.state).toBe('failed');
  });
});
