import type { IncomingMessage } from 'node:http';
import { BodyRoom } from './body-room.js';
import { AppError } from '../graphql/errors.js';

const room = new BodyRoom();

/** A request with the address of who sent it, where a proxy names it. */
type Addressed = IncomingMessage & { readonly ip?: string | undefined };

/**
 * The bytes of a request. One that is longer than `most` is refused as soon as that is known: its rest is neither kept
 * nor waited for. What all requests hold together, and those of one address, is bounded too.
 */
export async function readBody(request: Addressed, max: number): Promise<Buffer> {
  // Who sent it is gone already: neither its end nor its close will be heard.
  if (request.destroyed) throw new AppError('BAD_REQUEST');
  if (request.headers['content-encoding'] !== undefined)
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A body is sent as it is, not compressed.');
  if (Number(request.headers['content-length'] ?? 0) > max) throw new AppError('BODY_TOO_LARGE');
  const place = room.open(request.ip ?? request.socket.remoteAddress ?? '');
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const parts: Buffer[] = [];
      function take(part: Buffer): void {
        const refused =
          place.bytes + part.length > max ? 'BODY_TOO_LARGE' : place.take(part.length) ? null : 'BUSY';
        if (refused === null) return void parts.push(part);
        request.off('data', take);
        reject(new AppError(refused));
      }
      request.on('data', take);
      request.once('end', () => resolve(Buffer.concat(parts)));
      request.once('error', reject);
      request.once('close', () => reject(new AppError('BAD_REQUEST')));
    });
  } finally {
    place.leave();
  }
}

/** The value that a request brings as JSON, of at most `most` bytes. */
export async function readJson(request: Addressed, max: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, max));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new AppError('BAD_REQUEST') : error;
  }
}
