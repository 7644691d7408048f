import { readSettings } from '../platform/settings/settings.js';
import {
  ofBackups,
  ofDatabase,
  ofDataFolder,
  ofNode,
  ofPort,
  ofSettings,
  type BackupFacts,
  type DatabaseFacts,
  type FolderFacts,
} from './findings.js';

const now = new Date('2026-11-30T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const database: DatabaseFacts = {
  ...{ version: 170010, encoding: 'UTF8', collation: 'icu und', collationChanged: false },
  ...{ known: ['A1', 'B2'], run: ['A1', 'B2'], drift: 0, appendOnly: true },
  ...{ clockAhead: 12, newestAhead: -5_000, givenUpLetters: 0 },
};
const folder: FolderFacts = {
  ...{ path: '/data', exists: true, writable: true, freeBytes: 50e9, passwordMode: 0o600 },
};
const backups: BackupFacts = {
  ...{ folder: '/backups', isSet: true, newest: hoursAgo(10), verifiedAt: hoursAgo(10) },
  ...{ problem: null, sameDisk: false, encrypted: true },
};

describe('an installation in which nothing is wrong', () => {
  it('is reported line by line', () => {
    const settings = readSettings({
      ...{
        PUBLIC_URL: 'https://pesnet.example.org',
        TRUST_PROXY: 'loopback',
        SMTP_URL: 'smtp://mail.example.org',
      },
    });
    const found = [
      ofNode('20.19.0'),
      ...ofSettings(settings),
      ...ofDataFolder(folder),
      ...ofDatabase(database),
      ofPort(3000, 'product'),
      ofPort(3000, 'nothing'),
      ...ofBackups(backups, now),
    ];
    expect(found.map(({ level }) => level)).toEqual(found.map(() => 'ok'));
    expect(found.map(({ text }) => text)).toContain('17.10, UTF8, icu und');
  });
});

describe('what is wrong with an installation', () => {
  const actual = (findings: readonly { level: string; text: string }[]) =>
    findings.filter(({ level }) => level !== 'ok').map(({ level, text }) => `${level}: ${text}`);

  it.each([
    ['an old Node', [ofNode('18.20.4')], /^fault: Node 18\.20\.4 is too old: install Node 20\.19/],
    [
      'plain http elsewhere',
      ofSettings(readSettings({ PUBLIC_URL: 'http://pesnet.example.org', SMTP_URL: 'smtp://m' })),
      /ALLOW_HTTP=on/,
    ],
    [
      'https without a proxy',
      ofSettings(readSettings({ PUBLIC_URL: 'https://pesnet.example.org', SMTP_URL: 'smtp://m' })),
      /TRUST_PROXY is off/,
    ],
    ['no mail', ofSettings(readSettings({})), /^warning: SMTP_URL is not set: letters wait at \/outbox/],
    [
      'no data folder',
      ofDataFolder({ ...folder, exists: false }),
      /^warning: \/data does not exist: npm start/,
    ],
    [
      'a data folder of others',
      ofDataFolder({ ...folder, writable: false }),
      /^fault: \/data cannot be written/,
    ],
    [
      'an open password',
      ofDataFolder({ ...folder, passwordMode: 0o644 }),
      /^fault: .*chmod 600 \/data\/postgres-password$/,
    ],
    ['a full disk', ofDataFolder({ ...folder, freeBytes: 1e8 }), /^fault: 100 MB are free .* make room/],
    ['a disk that gets full', ofDataFolder({ ...folder, freeBytes: 2e9 }), /^warning: 2000 MB are free/],
    [
      'an older server',
      ofDatabase({ ...database, version: 150018 }),
      /^warning: PostgreSQL 15\.18: .* tried with 17/,
    ],
    [
      'a newer server',
      ofDatabase({ ...database, version: 180004 }),
      /^warning: PostgreSQL 18\.4: .* 17 only/,
    ],
    ['another encoding', ofDatabase({ ...database, encoding: 'SQL_ASCII' }), /^fault: .* SQL_ASCII: back up/],
    [
      'another order of names',
      ofDatabase({ ...database, collation: 'libc C' }),
      /^warning: Names are sorted by libc C/,
    ],
    [
      'changed rules of sorting',
      ofDatabase({ ...database, collationChanged: true }),
      /^fault: .*reindex database/,
    ],
    [
      'tables of a newer version',
      ofDatabase({ ...database, run: ['A1', 'B2', 'C3'] }),
      /^fault: A newer version .*\(C3\)/,
    ],
    [
      'tables that are behind',
      ofDatabase({ ...database, run: ['A1'] }),
      /^warning: 1 steps are to be run: back up/,
    ],
    ['sums that differ', ofDatabase({ ...database, drift: 3 }), /^fault: 3 kept sums of activities differ/],
    [
      'a record that can be changed',
      ofDatabase({ ...database, appendOnly: false }),
      /^fault: The record of changes can be changed/,
    ],
    [
      'a clock that is behind',
      ofDatabase({ ...database, clockAhead: -90_000 }),
      /^warning: .* 90 s behind this machine/,
    ],
    [
      'a clock that was set back',
      ofDatabase({ ...database, newestAhead: 7_200_000 }),
      /^fault: The newest change lies 7200 s in the future/,
    ],
    [
      'letters given up',
      ofDatabase({ ...database, givenUpLetters: 2 }),
      /^warning: 2 letters .*\/outbox shows why/,
    ],
    ['a taken port', [ofPort(80, 'other')], /^fault: Another program has port 80/],
    ['no backup', ofBackups({ ...backups, newest: null }, now), /^fault: There is no backup in \/backups/],
    [
      'no backup where none was asked for',
      ofBackups({ ...backups, newest: null, isSet: false }, now),
      /^warning: There is no backup/,
    ],
    [
      'a backup of last week',
      ofBackups({ ...backups, newest: hoursAgo(200) }, now),
      /^fault: The newest backup is 8 days old/,
    ],
    [
      'a night without',
      ofBackups({ ...backups, newest: hoursAgo(30) }, now),
      /^warning: The newest backup is 30 hours old/,
    ],
    [
      'a failure',
      ofBackups({ ...backups, problem: 'The disk is full.' }, now),
      /^fault: The last backup failed: The disk is full\.$/,
    ],
    [
      'none tried',
      ofBackups({ ...backups, verifiedAt: null }, now),
      /^warning: No backup .* restored on trial/,
    ],
    [
      'one disk for all',
      ofBackups({ ...backups, sameDisk: true }, now),
      /^warning: .* set BACKUP_FOLDER to another/,
    ],
    [
      'open backups',
      ofBackups({ ...backups, encrypted: false }, now),
      /^warning: .* not encrypted: set BACKUP_KEY_FILE/,
    ],
  ])('(%s) is one sentence that says what to do', (_, findings, sentence) => {
    expect(actual(findings)).toHaveLength(1);
    expect(actual(findings)[0]).toMatch(sentence);
  });
});
