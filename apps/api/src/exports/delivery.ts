import type { Response } from 'express';
import { requireEver } from '../platform/asker.js';
import { Refusal } from '../platform/errors.js';
import { Turnstile } from '../platform/turnstile.js';
import type { Visit } from '../platform/visits.js';

export type FileResponse = Response<unknown, { visit: Visit }>;

/** A file that is ready to be handed over. */
interface Finished {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A few files at once: the pages' own questions come first. */
const making = new Turnstile(2, 60);

/**
 * Makes a file for whoever may take figures away, and hands it over only if that is still so when it is ready:
 * who was signed out meanwhile gets nothing of it.
 */
export async function deliver(
  response: FileResponse,
  make: (visit: Visit) => Promise<Finished>,
): Promise<void> {
  const { visit } = response.locals;
  requireEver(visit.standing, 'export');
  const { name, type, bytes } = await making.pass(() => make(visit));
  const standing = await visit.standingNow();
  if (standing.asker.account !== visit.standing.asker.account) throw new Refusal('SIGN_IN_NEEDED');
  requireEver(standing, 'export');
  response
    .status(200)
    .set({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
    .end(bytes);
}

/** The name of a file; one of the invented network says so. */
export function fileName(name: string, { fictional }: { readonly fictional: boolean }): string {
  return `${fictional ? 'fictional-' : ''}${name.replace(/[^\w.-]/g, '-')}`;
}
