import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { documents } from './documents.tables.js';
import { DocumentService } from '../records/document.service.js';

describe('the documents of the network', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('are none before one is entered, and the open table then has no row', async () => {
    expect(await new DocumentService(database).documents(null)).toEqual([]);
    expect(await database.query<unknown[]>(documents.sql)).toEqual([]);
  });

  it('have their versions, languages and files, and stand with the meeting that adopted them', async () => {
    const file = '3f1d2c4b-0000-4000-8000-000000000001';
    await database.query<unknown>(
      `insert into file (id, name, media_type, size, content, uploaded_at)
       values ($1, 'rules.pdf', 'application/pdf', 3, 'abc', now())`,
      [file],
    );
    await database.query<unknown>(
      `insert into document (id, kind, title_fr, original, adopted_at, dated, dated_precision, source_id)
       select 'rules', 'rules-of-procedure', 'Règlement', 'fr', 'pesnet-4', '2024-02-01'::date, 'month', id from source limit 1`,
    );
    await database.query<unknown>(
      `insert into document (id, kind, title_en, original, source_id)
       select 'plan', 'work-plan', 'Plan', 'en', id from source limit 1`,
    );
    await database.query<unknown>(
      `insert into document_version (document_id, version, language, address, file_id)
       values ('rules', 1, 'en', 'https://example.org/1', null), ('rules', 2, 'fr', null, $1), ('rules', 2, 'en', null, $1)`,
      [file],
    );
    const service = new DocumentService(database);
    const [rules] = await service.documents('pesnet-4');
    expect(rules).toMatchObject({
      ...{ id: 'rules', title: { en: null, fr: 'Règlement', original: 'fr' }, dated: '2024-02' },
      versions: [
        { version: 2, language: 'en', file: { id: file, name: 'rules.pdf', size: 3 } },
        { version: 2, language: 'fr', address: null },
        { version: 1, language: 'en', address: 'https://example.org/1', file: null },
      ],
    });
    expect((await service.documents(null)).map(({ id }) => id)).toEqual(['rules', 'plan']);
    const rows = await database.query<Record<string, unknown>[]>(documents.sql);
    expect(rows.map((row) => [row['document'], row['version'], row['file']])).toEqual([
      ['plan', null, null],
      ['rules', 1, null],
      ['rules', 2, `/entry/files/${file}`],
      ['rules', 2, `/entry/files/${file}`],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(documents.columns.map(({ name }) => name));
  });
});
