import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The SQL that a question is known to send, from `test/golden/sql`. With GOLDEN=update it is written
 * again, to be read in the difference before it is committed.
 */
export function goldenSql(name: string, now: unknown): string {
  if (typeof now !== 'string') throw new Error(`${name} has several statements: choose one.`);
  const path = fileURLToPath(new URL(`./golden/sql/${name}.sql`, import.meta.url));
  if (process.env['GOLDEN'] === 'update' || !existsSync(path)) {
    if (process.env['CI'] === 'true') throw new Error(`${path} is missing.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${now}\n`);
  }
  return readFileSync(path, 'utf8').trimEnd();
}
