import type { Response } from 'express';
import { requirePermission } from '../platform/auth/principal.js';
import { AppError } from '../platform/graphql/app-error.js';
import { charged, type Charge } from '../platform/http/charge.js';
import { Semaphore } from '../platform/http/semaphore.js';
import { queueOf, whenClosed } from '../platform/http/request-queue.js';
import type { RequestContext } from '../platform/auth/request-context.js';

export type FileResponse = Response<unknown, { context: RequestContext; charge: Charge }>;

/** A file that is ready to be handed over. */
interface Finished {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A few files at once: the pages' own questions come first. People who are signed in do not wait for visitors. */
const making = {
  people: new Semaphore({ places: 1, maxWaiting: 60, maxWaitingPerClient: 10 }),
  visitors: new Semaphore({ places: 1, maxWaiting: 60, maxWaitingPerClient: 10 }),
};

/**
 * Makes a file for the one who may take figures away, and hands it over only if that is still so when it is ready:
 * who was signed out meanwhile gets nothing of it. A file of many parts is not made to its end for one who has gone.
 */
export async function deliver(
  response: FileResponse,
  make: (context: RequestContext, gone: AbortSignal) => Promise<Finished>,
): Promise<void> {
  const { context, charge } = response.locals;
  requirePermission(context.auth, 'export');
  const { account } = context.auth.principal;
  const signal = whenClosed(response);
  const { name, type, bytes } = await making[account === null ? 'visitors' : 'people'].run(
    () => charged(charge, () => make(context, signal)),
    { by: queueOf(context.auth.principal, context.address), signal },
  );
  const auth = await context.authNow();
  if (auth.principal.account !== account) throw new AppError('SIGN_IN_NEEDED');
  requirePermission(auth, 'export');
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
