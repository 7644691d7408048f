import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RetentionRule } from '../platform/settings/retention-rule.js';
import { backupsToKeep } from './backup-retention.js';

/** A backup that was named by its time, and may go by the rule. */
export interface DatedBackup {
  readonly file: string;
  readonly madeAt: Date;
}

const nightSchema = z.object({
  /** When the last nightly backup was begun, ISO 8601. */
  begunAt: z.string(),
  /** The sentence that says why it failed; null where it was made and restored on trial. */
  problem: z.string().nullable(),
  /** The last backup that was restored on trial and found the same. */
  verified: z.object({ file: z.string(), at: z.string(), rows: z.number() }).nullable(),
});

/** What is known of the last night: a file beside the backups, which `npm run doctor` reads. */
export type Night = z.infer<typeof nightSchema>;

const NIGHT = 'last-night.json';

export function backupName(at: Date): string {
  return `pesnet-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;
}

/** The backups of a folder that have a name by their time, newest first; none where there is no folder. */
export async function datedBackups(folder: string): Promise<DatedBackup[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((file) => {
      const madeAt = timeOf(file);
      return madeAt === null ? [] : [{ file: join(folder, file), madeAt }];
    })
    .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

/** Removes what the rule does not keep, and what is left of backups that were cut off; gives the removed. */
export async function prune(folder: string, rule: RetentionRule): Promise<string[]> {
  const backups = await datedBackups(folder);
  const retained = backupsToKeep(
    backups.map(({ madeAt }) => madeAt),
    rule,
  );
  const gone = backups.filter(({ madeAt }) => !retained.has(madeAt)).map(({ file }) => file);
  for (const file of gone) await rm(file, { force: true });
  return gone;
}

export async function readNight(folder: string): Promise<Night | null> {
  try {
    return nightSchema.parse(JSON.parse(await readFile(join(folder, NIGHT), 'utf8')));
  } catch {
    return null;
  }
}

export async function writeNight(folder: string, night: Night): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${NIGHT}.${randomBytes(4).toString('hex')}`);
  await writeFile(draft, `${JSON.stringify(night, null, 1)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, NIGHT));
}

function timeOf(file: string): Date | null {
  const [, day, hour, minute, second] =
    /^pesnet-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.backup$/.exec(file) ?? [];
  if (day === undefined) return null;
  const time = new Date(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}
