import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { AuditService } from './audit.service.js';

describe('the record of changes', () => {
  let database: DataSource;
  let audit: AuditService;
  beforeAll(async () => {
    database = await freshDatabase('empty');
    audit = new AuditService(database);
    await database.transaction((change) =>
      audit.record(change, null, {
        action: 'setting.reading',
        before: { reading: 'open' },
        reason: 'A trial',
      }),
    );
  });
  afterAll(() => database.destroy());

  const everything = { action: null, account: null, from: null, to: null };

  it('takes nothing back: no row is changed or deleted, even by the owner of the table', async () => {
    for (const statement of [`update audit_entry set reason = 'another'`, 'delete from audit_entry'])
      await expect(database.query(statement)).rejects.toThrow('audit_entry is append-only');
    const [entry] = await audit.page(everything, 10, null);
    expect(entry).toMatchObject({
      action: 'setting.reading',
      reason: 'A trial',
      before: '{"reading": "open"}',
    });
  });

  it('cannot be emptied by a role that owns it and is no superuser', async () => {
    const [{ taken }] = await database.query(
      `select not exists (
         select from pg_class c, aclexplode(c.relacl) a
         where c.relname = 'audit_entry' and a.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
       ) as taken`,
    );
    expect(taken).toBe(true);
  });

  it('has no entry of a change that was not made', async () => {
    const failing = database.transaction(async (change) => {
      await audit.record(change, null, { action: 'setting.never' });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await audit.page({ ...everything, action: 'setting.never' }, 10, null)).toEqual([]);
  });

  it('is chosen by kind of thing, kind of change and day', async () => {
    const size = async (choice: Partial<typeof everything> | { action: string }) =>
      (await audit.page({ ...everything, ...choice }, 10, null)).length;
    expect(await size({ action: 'setting' })).toBe(1);
    expect(await size({ action: 'setting.reading' })).toBe(1);
    expect(await size({ action: 'set' })).toBe(0);
    const [{ today }] = await database.query(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today`,
    );
    expect((await audit.page({ ...everything, from: today, to: today }, 10, null)).length).toBe(1);
    expect((await audit.page({ ...everything, to: '2020-01-01' }, 10, null)).length).toBe(0);
  });
});
