import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accepted } from '../identity/account-directory.service.js';
import type { RunningJob } from '../jobs/job.js';
import { JobWorker } from '../jobs/job-worker.js';
import { MailService } from '../mail/mail.service.js';
import { projectFolder } from '../platform/settings/project-folder.js';
import { log } from '../platform/settings/log.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';

const program = join(projectFolder, 'dist/api/apps/api/src/operate.js');
/** Of what the command says of its failure, in letters. */
const LAST_WORDS = 2_000;

/**
 * Makes a backup at the same time of each day and restores it on trial, where the settings say when: by the command that operators
 * use, in a program of its own. Of several instances one does it. Administrators get a letter where it failed.
 */
@Injectable()
export class NightlyBackupService implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly worker: JobWorker,
    private readonly mail: MailService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'backup'>,
  ) {}

  onModuleInit(): void {
    const { at } = this.settings.backup;
    if (at === null) return;
    this.worker.handle({
      ...{ kind: 'backup', atOnce: 1, daily: at },
      run: (job) => this.run(job),
      // The next night is the next try: the letter says so.
      failure: () => ({ code: 'failed', retryIn: null }),
    });
  }

  private async run({ signal }: RunningJob): Promise<void> {
    const problem = await backUp(signal);
    signal.throwIfAborted();
    if (problem === null) return;
    log.error({ problem }, 'the nightly backup failed');
    await this.database.transaction(async (change) => {
      const administrators = await change.query<{ id: string }[]>(
        `select distinct a.id from account a join account_role r on r.account_id = a.id
         where a.erased_at is null and ${accepted} and r.role = 'administrator'
           and r.valid_from <= current_date and (r.valid_to is null or r.valid_to > current_date)`,
      );
      for (const { id } of administrators) await this.mail.queue(change, id, 'backup-failed');
    });
    throw new Error(problem);
  }
}

/** Makes a backup and restores it on trial; gives what the command said where it failed, else null. */
function backUp(signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, 'backup', '--nightly'], {
      // It ends when its input does: also when this program is killed.
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (part: Buffer) => (words = (words + part.toString()).slice(-LAST_WORDS)));
    const stop = (): void => void child.kill('SIGTERM');
    signal.addEventListener('abort', stop);
    const end = (problem: string | null): void => {
      signal.removeEventListener('abort', stop);
      resolve(problem);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code) =>
      end(code === 0 ? null : words.trim() || `ended with ${code ?? 'a signal'}`),
    );
  });
}
