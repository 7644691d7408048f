import { kinds, type Kind, type Values } from '@libs/model';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { visitOf } from '../../../../test/request-context.js';
import { AuditService } from '../audit/audit.service.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { RecordService } from './record.service.js';
import { resolveSeenVersion } from './shown-version.js';
import { versionOf, writeRecords } from './record-store.js';

const kind = kindOf('focal-point');
const key = '00000000-0000-4000-8000-000000000001';

function kindOf(name: string): Kind {
  const found = kinds.get(name);
  if (found === undefined) throw new Error(`There is no kind ${name}.`);
  return found;
}

function named(name: string): Values {
  return {
    root: {
      ...{ id: key, country_code: 'MAR', institution_id: null, role: 'focal-point', name, email: null },
      ...{ phone: null, valid_from: '2024-01-01', valid_to: null, confirmed_on: null },
      source_id: 'to-be-confirmed',
    },
    parts: {},
  };
}

describe('S7: the version of a record that a visitor sees', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('two');
    await inTransaction(database, (client) => writeRecords(client, kind, [named('Amina Saïdi')]));
  });
  afterAll(() => database.destroy());

  const actual = async (): Promise<string> => {
    const service = new RecordService(database, new AuditService(database));
    return (await service.one(kind, key, visitOf({})))?.version ?? '';
  };

  it('is another than what the one who guesses the name can work out', async () => {
    expect(await actual()).toMatch(/^[\w-]{32}$/);
    expect(await actual()).not.toBe(versionOf(kind, named('Amina Saïdi')));
  });

  it('comes from a key that an instance reads once, so that entries stay right', async () => {
    const before = await actual();
    await database.query(`update product_key set key = repeat('00', 32) where name = 'record-version'`);
    expect(await actual()).toBe(before);
    expect(await resolveSeenVersion(database, kind, key, before)).toBe(versionOf(kind, named('Amina Saïdi')));
  });

  it('is no version that an entry can be put on once someone else is named', async () => {
    const before = await actual();
    await inTransaction(database, (client) => writeRecords(client, kind, [named('Somebody Else')]));
    expect(await actual()).not.toBe(before);
    expect(await resolveSeenVersion(database, kind, key, before)).toBe('outdated');
    expect(await resolveSeenVersion(database, kind, key, versionOf(kind, named('Somebody Else')))).toBe(
      'outdated',
    );
  });
});
