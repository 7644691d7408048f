import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { BackupSettings } from '../platform/settings/settings.js';
import { reason, OperatorError } from '../platform/settings/operator-error.js';

/** The pass phrase or key that the settings name; null where they name none. */
export async function secretOf({
  passphrase,
  keyFile,
}: Pick<BackupSettings, 'passphrase' | 'keyFile'>): Promise<Buffer | null> {
  if (passphrase !== null && keyFile !== null)
    throw new OperatorError('Both BACKUP_PASSPHRASE and BACKUP_KEY_FILE are set: keep the one that counts.');
  if (passphrase !== null) return Buffer.from(passphrase);
  if (keyFile === null) return null;
  const key = await readFile(keyFile).catch((error: unknown) => {
    throw new OperatorError(`The key file ${keyFile} cannot be read (${reason(error)}).`);
  });
  if (key.length < 32)
    throw new OperatorError(
      `The key file ${keyFile} holds ${key.length} bytes; at least 32 are needed: openssl rand -out ${keyFile} 32`,
    );
  return key;
}

/** Asks the one who sits at the terminal for a pass phrase, without showing it; twice where it is a new one. */
export async function askForPassphrase(isNew: boolean): Promise<Buffer> {
  if (!process.stdin.isTTY)
    throw new OperatorError(
      'Nobody can be asked for a pass phrase here: set BACKUP_PASSPHRASE or BACKUP_KEY_FILE.',
    );
  const first = await askHidden('Pass phrase of the backup: ');
  if (isNew && first.length < 12) throw new OperatorError('A pass phrase needs 12 characters or more.');
  if (isNew && (await askHidden('Once more: ')) !== first)
    throw new OperatorError('The two pass phrases are not the same: nothing was made.');
  return Buffer.from(first);
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
