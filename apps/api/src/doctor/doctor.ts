import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningEmbeddedUrl } from '../platform/postgres/embedded-postgres.js';
import { readSettings, type Settings } from '../platform/settings/settings.js';
import { reason, OperatorError } from '../platform/settings/operator-error.js';
import { ofBackups, ofDatabase, ofDataFolder, ofNode, ofPort, ofSettings, type Finding } from './findings.js';
import { inspectBackups, inspectDatabase, inspectFolder, inspectPort } from './inspect.js';

/** Looks an installation over: what is right, what is doubtful and what is wrong, each with what to do. Changes nothing. */
export async function examine(
  environment: NodeJS.ProcessEnv,
  folderOf: (settings: Settings) => string,
): Promise<Finding[]> {
  const node = ofNode(process.versions.node);
  let settings: Settings;
  try {
    settings = readSettings(environment);
  } catch (error) {
    return [node, { about: 'settings', level: 'fault', text: reason(error) }];
  }
  return [
    node,
    ...ofSettings(settings),
    ...ofDataFolder(inspectFolder(settings.dataDir)),
    ...(await ofItsDatabase(settings)),
    ofPort(settings.port, await inspectPort(settings.port)),
    ...ofBackups(await inspectBackups(settings, folderOf(settings)), new Date()),
  ];
}

async function ofItsDatabase({ databaseUrl, dataDir }: Settings): Promise<Finding[]> {
  const about = 'PostgreSQL';
  const url = databaseUrl ?? runningEmbeddedUrl(dataDir);
  if (url === null) {
    const there = existsSync(join(dataDir, 'postgres'));
    const text = there
      ? 'The embedded database does not run, so nothing in it was looked at: start the product, and ask again.'
      : `There is no database in ${dataDir} yet: npm start makes it.`;
    return [{ about, level: 'warning', text }];
  }
  try {
    return ofDatabase(await inspectDatabase(url));
  } catch (error) {
    const text =
      error instanceof OperatorError ? error.message : `The database cannot be asked (${reason(error)}).`;
    return [{ about, level: 'fault', text }];
  }
}
