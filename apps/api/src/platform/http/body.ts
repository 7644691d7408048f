import type { IncomingMessage } from 'node:http';
import { addressBlock } from './address-block.js';
import { BodyRoom } from './body-room.js';
import { AppError, BusyError } from '../graphql/app-error.js';
import { isWithinJsonBounds, type JsonBounds } from './json-bounds.js';

/** Who sends a body: an account, where they are signed in; null for a visitor. */
export type BodySender = string | null;

/** Where bodies that have not arrived whole are held, and for how many milliseconds they may be on their way. */
interface BodyRules {
  readonly room: BodyRoom;
  readonly milliseconds: number;
}

const MB = 1024 * 1024;

/**
 * How many bytes of bodies that have not arrived whole are held in memory: of all senders of a kind, and of each of them, which is an
 * account or a block of addresses. Strangers fill no room but their own, and what they send is short: it comes soon, or will not.
 */
const people: BodyRules = { room: new BodyRoom({ together: 64 * MB, each: 16 * MB }), milliseconds: 60_000 };
const strangers: BodyRules = {
  room: new BodyRoom({ together: 32 * MB, each: 4 * MB }),
  milliseconds: 10_000,
};

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

/**
 * All bytes of a request, in memory. What all requests hold together, and those of one sender, is bounded, and so is the time that a
 * body may take: who sends a byte now and then holds nothing for longer.
 */
export async function readBody(
  request: Addressed,
  max: number,
  sender: BodySender,
  { room, milliseconds }: BodyRules = sender === null ? strangers : people,
): Promise<Buffer> {
  const place = room.open(sender ?? addressBlock(request.ip ?? request.socket.remoteAddress ?? ''));
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), milliseconds);
  const parts: Buffer[] = [];
  try {
    for await (const part of until(late.signal, bodyOf(request, max))) {
      const full = place.take(part.length);
      if (full !== null) throw new BusyError(full, SOON);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    clearTimeout(timer);
    place.leave();
  }
}

/** The parts that come before it is too late. The next one is not waited for then: its sender may never send it. */
async function* until(late: AbortSignal, parts: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new AppError('TIME_LIMIT', 'The request came too slowly.')), {
      once: true,
    });
  });
  // Where all came in time nobody hears of it.
  tooLate.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([parts.next(), tooLate]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    parts.return(undefined).catch(() => undefined);
  }
}

/** The value of a body in JSON, which is refused unread where it holds too much. */
export function parseJson(body: Uint8Array, bounds: JsonBounds): unknown {
  if (!isWithinJsonBounds(body, bounds))
    throw new AppError(
      'BAD_REQUEST',
      'The body holds more values, or nests them deeper, than is taken here.',
    );
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    throw error instanceof SyntaxError ? new AppError('BAD_REQUEST') : error;
  }
}
