import type { Settings } from '../platform/settings/settings.js';
import { isThisMachine } from '../platform/settings/settings.js';

/** What is found of one part of an installation, and what to do about it. */
export interface Finding {
  readonly about: string;
  readonly level: 'ok' | 'warning' | 'fault';
  readonly text: string;
}

const MEGABYTE = 1_000_000;
const HOUR = 3_600_000;
const finding =
  (about: string) =>
  (level: Finding['level'], text: string): Finding => ({ about, level, text });

/** The lowest Node that the product starts on, as package.json says. */
export function ofNode(version: string): Finding {
  const say = finding('Node');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    return say('fault', `Node ${version} is too old: install Node 20.19 or newer.`);
  return say('ok', version);
}

/** Whether the settings fit each other; that each is right by itself was read before. */
export function ofSettings({ publicUrl, trustProxy, allowHttp, smtpUrl, openId }: Settings): Finding[] {
  const say = finding('settings');
  const url = new URL(publicUrl);
  const isHttps = url.protocol === 'https:';
  const found: Finding[] = [];
  if (!isHttps && !isThisMachine(url) && !allowHttp)
    found.push(
      say(
        'warning',
        `PUBLIC_URL is ${publicUrl}: people sign in from this machine only. Use https, or set ALLOW_HTTP=on.`,
      ),
    );
  if (isHttps && trustProxy === false)
    found.push(
      say(
        'warning',
        'PUBLIC_URL is https, so a proxy stands in front, but TRUST_PROXY is off: all visitors count as one address. Set it to the proxy.',
      ),
    );
  if (smtpUrl === null)
    found.push(
      say(
        'warning',
        'SMTP_URL is not set: letters wait at /outbox, and an administrator hands the links over.',
      ),
    );
  if (openId !== null && !isHttps && !isThisMachine(url))
    found.push(
      say('warning', 'OIDC_ISSUER is set, but PUBLIC_URL is http: providers return to https addresses only.'),
    );
  return found.length > 0 ? found : [say('ok', `at ${publicUrl}`)];
}

/** What is known of the data folder. */
export interface FolderFacts {
  readonly path: string;
  readonly exists: boolean;
  readonly writable: boolean;
  readonly freeBytes: number;
  /** Rights of the file with the database's password, for instance 0o600; null where there is none. */
  readonly passwordMode: number | null;
}

export function ofDataFolder({ path, exists, writable, freeBytes, passwordMode }: FolderFacts): Finding[] {
  const say = finding('data folder');
  if (!exists)
    return [
      say(
        'warning',
        `${path} does not exist: npm start makes it. Where the product ran before, set DATA_DIR to its folder.`,
      ),
    ];
  const found: Finding[] = [];
  if (!writable)
    found.push(
      say('fault', `${path} cannot be written: give its rights to the user that the product runs as.`),
    );
  if (passwordMode !== null && (passwordMode & 0o077) !== 0)
    found.push(say('fault', `Others may read the database's password: chmod 600 ${path}/postgres-password`));
  found.push(...ofFreeSpace(path, freeBytes));
  return found.length > 0 ? found : [say('ok', `${path}, ${Math.round(freeBytes / MEGABYTE)} MB free`)];
}

function ofFreeSpace(path: string, freeBytes: number): Finding[] {
  const say = finding('disk');
  const free = `${Math.round(freeBytes / MEGABYTE)} MB are free on the disk of ${path}`;
  if (freeBytes < 500 * MEGABYTE) return [say('fault', `${free}: make room, before PostgreSQL stops.`)];
  if (freeBytes < 5_000 * MEGABYTE) return [say('warning', `${free}: make room.`)];
  return [];
}

/** What a database says of itself. */
export interface DatabaseFacts {
  /** As `server_version_num` writes it: 170010 is 17.10. */
  readonly version: number;
  readonly encoding: string;
  /** Rules of sorting: `icu und`, `builtin C.UTF-8`, `libc en_US.utf8`. */
  readonly collation: string;
  /** Whether the rules of sorting of the system are others than those that indexes were made by. */
  readonly collationChanged: boolean;
  readonly known: readonly string[];
  readonly run: readonly string[];
  /** Rows of sums of activities that differ from what they sum up. */
  readonly drift: number;
  /** Whether the record of changes still refuses UPDATE and DELETE. */
  readonly appendOnly: boolean;
  /** How far the database's clock is ahead of this machine's, in milliseconds. */
  readonly clockAhead: number;
  /** How far the newest change lies in the future. */
  readonly newestAhead: number;
  readonly givenUpLetters: number;
}

export function ofDatabase(facts: DatabaseFacts): Finding[] {
  const say = finding('PostgreSQL');
  const major = Math.floor(facts.version / 10_000);
  const server = `${major}.${facts.version % 10_000}`;
  const found: Finding[] = [];
  if (major < 17)
    found.push(
      say('warning', `PostgreSQL ${server}: the product is tried with 17. Back up, and restore into a 17.`),
    );
  if (major > 17) found.push(say('warning', `PostgreSQL ${server}: the product is tried with 17 only.`));
  if (facts.encoding !== 'UTF8')
    found.push(
      say(
        'fault',
        `The database is encoded in ${facts.encoding}: back up, make one with encoding UTF8, and restore into it.`,
      ),
    );
  if (facts.collationChanged)
    found.push(
      say(
        'fault',
        'The rules of sorting of the system have changed, and indexes may miss rows: run "reindex database" and "alter database … refresh collation version".',
      ),
    );
  else if (facts.collation !== 'icu und')
    found.push(
      say(
        'warning',
        `Names are sorted by ${facts.collation}, by icu und where the product makes the database: their order may differ.`,
      ),
    );
  if (found.length === 0) found.push(say('ok', `${server}, UTF8, ${facts.collation}`));
  return [...found, ...ofTables(facts), ...ofClock(facts), ...ofLetters(facts)];
}

function ofTables({ known, run, drift, appendOnly }: DatabaseFacts): Finding[] {
  const say = finding('tables');
  const ahead = run.filter((name) => !known.includes(name));
  const behind = known.filter((name) => !run.includes(name));
  const found: Finding[] = [];
  if (ahead.length > 0)
    found.push(
      say(
        'fault',
        `A newer version has changed the tables (${ahead.join(', ')}): install that version or newer.`,
      ),
    );
  if (behind.length > 0)
    found.push(
      say(
        'warning',
        `${behind.length} steps are to be run: back up, then npm start brings the tables up to date.`,
      ),
    );
  if (drift > 0)
    found.push(
      say(
        'fault',
        `${drift} kept sums of activities differ from the activities: publish any activity again, and report this.`,
      ),
    );
  if (!appendOnly)
    found.push(
      say(
        'fault',
        'The record of changes can be changed: its rules are gone. Restore a backup into a new database, and look who took them.',
      ),
    );
  return found.length > 0 ? found : [say('ok', `up to date, ${run.length} steps`)];
}

function ofClock({ clockAhead, newestAhead }: DatabaseFacts): Finding[] {
  const say = finding('clock');
  const seconds = (milliseconds: number): string => `${Math.round(Math.abs(milliseconds) / 1_000)} s`;
  if (newestAhead > 60_000)
    return [
      say(
        'fault',
        `The newest change lies ${seconds(newestAhead)} in the future: set the clock of the database's machine.`,
      ),
    ];
  if (Math.abs(clockAhead) > 5_000)
    return [
      say(
        'warning',
        `The database's clock is ${seconds(clockAhead)} ${clockAhead > 0 ? 'ahead of' : 'behind'} this machine's: let both follow a time server.`,
      ),
    ];
  return [say('ok', 'the same here and in the database')];
}

function ofLetters({ givenUpLetters }: DatabaseFacts): Finding[] {
  if (givenUpLetters === 0) return [];
  return [
    finding('mail')(
      'warning',
      `${givenUpLetters} letters of the last seven days could not be sent: /outbox shows why.`,
    ),
  ];
}

/** What answers on the product's port: nothing, the product, or something else. */
export function ofPort(port: number, answers: 'nothing' | 'product' | 'other'): Finding {
  const say = finding('port');
  if (answers === 'other')
    return say('fault', `Another program has port ${port}: stop it, or set PORT to another one.`);
  return say(
    'ok',
    answers === 'product' ? `the product answers on ${port}` : `${port} is free: the product does not run`,
  );
}

/** What is known of the backups. */
export interface BackupFacts {
  readonly folder: string;
  /** Whether BACKUP_FOLDER names it. */
  readonly isSet: boolean;
  readonly newest: Date | null;
  readonly verifiedAt: Date | null;
  /** Why the last one failed. */
  readonly problem: string | null;
  readonly sameDisk: boolean;
  readonly encrypted: boolean;
}

export function ofBackups(facts: BackupFacts, now: Date): Finding[] {
  const say = finding('backups');
  const age = (since: Date): number => (now.getTime() - since.getTime()) / HOUR;
  const { newest, verifiedAt, problem, folder } = facts;
  const found: Finding[] = [];
  if (problem !== null) found.push(say('fault', `The last backup failed: ${problem}`));
  if (newest === null)
    found.push(
      say(facts.isSet ? 'fault' : 'warning', `There is no backup in ${folder}: npm run backup makes one.`),
    );
  else if (age(newest) > 7 * 24)
    found.push(
      say(
        'fault',
        `The newest backup is ${Math.floor(age(newest) / 24)} days old: npm run backup makes one.`,
      ),
    );
  else if (age(newest) > 26)
    found.push(
      say('warning', `The newest backup is ${Math.floor(age(newest))} hours old: npm run backup makes one.`),
    );
  if (newest !== null && (verifiedAt === null || age(verifiedAt) > 7 * 24))
    found.push(
      say('warning', 'No backup of the last seven days was restored on trial: npm run backup -- --verify'),
    );
  if (facts.sameDisk && newest !== null)
    found.push(say('warning', `${folder} is on the disk of the data: set BACKUP_FOLDER to another one.`));
  if (!facts.encrypted && newest !== null)
    found.push(
      say(
        'warning',
        'Backups hold names and addresses and are not encrypted: set BACKUP_KEY_FILE or BACKUP_PASSPHRASE.',
      ),
    );
  if (found.length > 0 || newest === null) return found;
  return [say('ok', `the newest is ${Math.floor(age(newest))} hours old and was restored on trial`)];
}
