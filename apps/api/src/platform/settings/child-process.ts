import { fork } from 'node:child_process';
import type { ChildReply } from './answer-parent.js';
import { log } from './log.js';

/** Bounds of a program that reads what someone else made. */
export interface ChildLimits {
  /** Of its JavaScript objects. */
  readonly megabytes: number;
  readonly milliseconds: number;
}

/** A child process ended, or was ended, without an answer. */
export class ChildProcessError extends Error {
  constructor(readonly why: 'memory' | 'time' | 'fault') {
    super(`A child process ended without an answer: ${why}`);
  }
}

/** Node ends itself by this signal, or says by this status that it did, where its memory is used up. */
const OUT_OF_MEMORY = { signal: 'SIGABRT', status: 134 } as const;

/**
 * Gives a built program its input by message and resolves with its one answer. Whatever the input does to memory or time ends
 * with that process: a thread would take this one with it. Rejects with `ChildProcessError` where no answer comes.
 */
export function askChild<Answer>(program: string, input: unknown, limits: ChildLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--max-semi-space-size=8'],
      // What Node says of a full memory is many lines long, and says nothing that is not known here.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // It has no business with the settings, among which are passwords.
      env: {},
    });
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      then();
    };
    const timer = setTimeout(() => settle(() => reject(new ChildProcessError('time'))), limits.milliseconds);
    child.once('message', (reply) => {
      const { answer, fault } = reply as ChildReply<Answer>;
      if (fault !== undefined) log.error({ fault }, 'a reader of files failed at a file');
      settle(() => resolve(answer));
    });
    child.once('error', (fault) => settle(() => reject(fault)));
    child.once('exit', (status, signal) => {
      const isFull = signal === OUT_OF_MEMORY.signal || status === OUT_OF_MEMORY.status;
      settle(() => reject(new ChildProcessError(isFull ? 'memory' : 'fault')));
    });
    child.send(input as object);
  });
}
