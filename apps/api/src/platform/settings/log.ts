import { join } from 'node:path';
import { destination, pino } from 'pino';

/**
 * Requests and faults, one JSON line each. On a terminal they go to a file, so that people see the
 * steps of the start only; elsewhere (container, service) to standard output, where collectors read.
 */
let sink = destination({ fd: 1, sync: false, minLength: 4096 });

export const log = logTo((line) => sink.write(line));

/** A log without what is nobody's to read: sessions, and the values of a row at which the database failed. */
export function logTo(write: (line: string) => unknown) {
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: [
        ...['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
        ...['err.detail', 'err.where', 'err.parameters', 'err.driverError'],
      ],
    },
    { write: (line: string) => void write(line) },
  );
}

const flushing = setInterval(() => sink.flush(), 1_000);
flushing.unref();

/** From now on writes to the file in the data folder where standard output is a terminal. */
export function openLog(dataDir: string): void {
  if (process.stdout.isTTY)
    sink = destination({ dest: join(dataDir, 'log', 'api.log'), sync: false, minLength: 4096 });
}

/** Writes what is still held back. */
export function closeLog(): void {
  sink.flushSync();
}

/** Tells the person at the terminal what was done, and how long it took. */
export function step(text: string, began?: number): void {
  const seconds = began === undefined ? '' : `${((performance.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(`  ${text.padEnd(58)} ${seconds}`.trimEnd() + '\n');
}
