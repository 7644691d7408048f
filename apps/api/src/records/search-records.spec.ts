import { keyCells, kinds, type Kind } from '@libs/model';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { searchRecords } from './search-records.js';
import { labelled } from './label.js';
import { readRecords } from './record-store.js';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`No kind ${name}.`);
  return kind;
}

describe('records', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('fictional');
  });
  afterAll(() => database.destroy());

  const found = (kind: string, text: string | null = null, first = 500, language: Language = 'en') =>
    searchRecords(database, kindOf(kind), { text, first, language });

  const each = [...kinds.keys()].map((name, place) => [name, LANGUAGES[place % 3] ?? 'en'] as const);
  it.each(each)('of the kind %s are listed under the words of their entries (%s)', async (name, language) => {
    const kind = kindOf(name);
    const listed = await found(name, null, 500, language);
    const words = await inTransaction(database, async (client) => {
      const keys = listed.map(({ value }) => keyCells(kind, value)).filter((key) => key !== null);
      const records = await readRecords(client, kind, keys);
      expect(records.size).toBe(listed.length);
      const ordered = listed.map(({ value }) => records.get(value) ?? { root: {}, parts: {} });
      return labelled(
        database,
        ordered.map((record) => ({ kind, record })),
        language,
      );
    });
    expect(listed.map(({ label }) => label)).toEqual(
      words.map((label, index) => (label === '' ? listed[index]?.value : label)),
    );
  });

  it('are found by a word or their key however many there are, in order, and no more than asked for', async () => {
    await database.query(
      `insert into source (id, title, publisher, read_on, taken)
       select 'many-' || n, 'Page ' || lpad(n::text, 4, '0'), 'A publisher', '2026-11', 'figures'
       from generate_series(1, 6000) n`,
    );
    expect(await found('source', 'page 5999')).toEqual([{ value: 'many-5999', label: 'Page 5999' }]);
    expect(await found('source', 'MANY-6000')).toEqual([{ value: 'many-6000', label: 'Page 6000' }]);
    expect((await found('source', 'page 59', 3)).map(({ label }) => label)).toEqual([
      'Page 5900',
      'Page 5901',
      'Page 5902',
    ]);
  });

  it('are known by their names in the reader’s language, 2 before 10', async () => {
    const titles = async (language: Language) =>
      (await found('meeting', null, 500, language)).map(({ label }) => label);
    expect((await titles('fr')).filter((title) => /^Réunion fictive (?:2|10) /.test(title))).toEqual([
      'Réunion fictive 2 (2017)',
      'Réunion fictive 10 (2025)',
    ]);
    expect(await titles('en')).toContain('Fictional meeting 2 (2017)');
  });

  it('are found by words alone: a sign of a query looks for itself', async () => {
    for (const text of [`' or true --`, '%', '_', '\\'])
      expect(
        (await found('meeting', text)).every(({ label, value }) => `${label} ${value}`.includes(text)),
      ).toBe(true);
    expect(await found('meeting', `' or true --`)).toEqual([]);
  });
});
