import type { IncomingMessage } from 'node:http';
import { addressBlock } from './address-block.js';
import { BodyRoom } from './body-room.js';
import { AppError, BusyError } from '../graphql/app-error.js';

/** How many bytes of bodies that have not arrived whole are held in memory: of all requests, and of those of one address block. */
const room = new BodyRoom({ together: 96 * 1024 * 1024, each: 24 * 1024 * 1024 });

/** In how many seconds a body of a few megabytes has come, or will not. */
const SOON = 5;

/** A request with the address of who sent it, where a proxy names it. */
type Addressed = IncomingMessage & { readonly ip?: string | undefined };

/**
 * The bytes of a request as they come. One that is longer than `max` is refused as soon as that is known: its rest is neither
 * kept nor waited for, and who sends it still gets an answer.
 */
export async function* bodyOf(request: IncomingMessage, max: number): AsyncGenerator<Buffer> {
  // Who sent it is gone already: neither its end nor its close will be heard.
  if (request.destroyed) throw new AppError('BAD_REQUEST');
  if (request.headers['content-encoding'] !== undefined)
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'A body is sent as it is, not compressed.');
  if (Number(request.headers['content-length'] ?? 0) > max) throw new AppError('BODY_TOO_LARGE');
  let bytes = 0;
  const parts: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  try {
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > max) throw new AppError('BODY_TOO_LARGE');
      yield part;
    }
  } catch (fault) {
    // It broke off, or is no body of HTTP.
    throw fault instanceof AppError ? fault : new AppError('BAD_REQUEST');
  }
}

/** All bytes of a request, in memory; what all requests hold together, and those of one address block, is bounded. */
export async function readBody(request: Addressed, max: number): Promise<Buffer> {
  const place = room.open(addressBlock(request.ip ?? request.socket.remoteAddress ?? ''));
  const parts: Buffer[] = [];
  try {
    for await (const part of bodyOf(request, max)) {
      const full = place.take(part.length);
      if (full !== null) throw new BusyError(full, SOON);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    place.leave();
  }
}

/** The value that a request brings as JSON, of at most `max` bytes. */
export async function readJson(request: Addressed, max: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, max));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new AppError('BAD_REQUEST') : error;
  }
}
