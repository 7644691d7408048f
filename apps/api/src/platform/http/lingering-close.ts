import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NextFunction, Request, Response } from 'express';

/** How long the rest of a body is taken in after its answer, and how long without any of it, in milliseconds. */
interface Lingering {
  readonly time: number;
  readonly silence: number;
}

/** As nginx has it (lingering_time, lingering_timeout). */
const LINGERING: Lingering = { time: 30_000, silence: 5_000 };

/**
 * How long a connection without a request stays open, in seconds: longer than proxies and clients keep theirs for the
 * next request (60 by custom), so that none is closed at the moment when it is used again.
 */
const KEEP_ALIVE = 72;

/** Sets how a server ends its connections, so that the one who sends still reads the answer. */
export function closeLingering(server: Server, lingering: Lingering = LINGERING): void {
  server.keepAliveTimeout = KEEP_ALIVE * 1_000;
  server.on('connection', (socket: Socket) => {
    socket.destroySoon = () => linger(socket, lingering);
  });
}

/**
 * Says that the connection ends after the answer, as long as the body has not come whole. Anyone who still sends then
 * knows that nobody waits for the rest (RFC 9112, section 9.6).
 */
export function closeAfterUnreadBody(request: Request, response: Response, next: NextFunction): void {
  // What follows an answer that closes the connection could not be answered: it is not done either.
  if (request.socket.writableEnded) return void request.socket.destroy();
  const { 'content-length': length = '0', 'transfer-encoding': chunked } = request.headers;
  if (length !== '0' || chunked !== undefined) {
    response.setHeader('connection', 'close');
    request.once('end', () => {
      if (!response.headersSent) response.removeHeader('connection');
    });
    response.once('finish', () => request.resume());
  }
  next();
}

/**
 * Ends its own side and takes in what still comes until the other side ends too. A socket that is closed with bytes
 * unread resets the connection, and its peer loses the answer that it had not read yet.
 */
function linger(socket: Socket, { time, silence }: Lingering): void {
  socket.end();
  const close = (): void => void socket.destroy();
  socket.setTimeout(silence, close);
  const limit = setTimeout(close, time);
  socket.once('close', () => clearTimeout(limit));
}
