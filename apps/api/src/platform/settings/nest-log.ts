import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** What Nest says of itself: only what went wrong. */
export const nestLog: LoggerService = {
  log: () => undefined,
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error({ err: message }, 'fault in the application'),
  fatal: (message: unknown) => log.fatal({ err: message }, 'fault in the application'),
};
