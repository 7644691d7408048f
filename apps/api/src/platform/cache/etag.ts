import type { Request } from 'express';

/** Whether the reader holds this very version already. A request for a check (`no-cache`) is answered like any other. */
export function holds(request: Request, tag: string): boolean {
  return request.headers['if-none-match']?.split(/, */).includes(tag) ?? false;
}
