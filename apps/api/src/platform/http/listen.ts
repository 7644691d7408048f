import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { drainable } from './drain.js';
import { closeLingering } from './lingering-close.js';
import { codeOf, reason, OperatorError } from '../settings/operator-error.js';

/** A server that takes requests. */
export interface Listening {
  /** Lets the requests in flight finish, takes no more, and closes what served them. */
  close(): Promise<void>;
}

/** A connection on which nothing moves for so many milliseconds is let go: its reader does not read, or its sender does not send. */
const STILL = 120_000;

/** Takes the port, or tells who has a wrong idea about it. */
export async function listen(
  app: NestExpressApplication,
  port: number,
  closeParts: () => Promise<void>,
): Promise<Listening> {
  const server: Server = app.getHttpServer();
  closeLingering(server);
  server.setTimeout(STILL);
  const drain = drainable(server);
  try {
    await take(server, port);
  } catch (error) {
    await closeParts();
    throw new OperatorError(whyNot(error, port));
  }
  return {
    async close() {
      await drain();
      await closeParts();
    },
  };
}

function take(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function whyNot(error: unknown, port: number): string {
  if (codeOf(error) === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Set PORT to another one.`;
  if (codeOf(error) === 'EACCES')
    return `Port ${port} may not be used by this account. Set PORT to 1024 or more.`;
  return `Port ${port} cannot be used (${reason(error)}).`;
}
