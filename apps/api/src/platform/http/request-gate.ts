import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import { addressBlock } from './address-block.js';

/** What is taken before anything is made of a request. */
interface Gate {
  /** How many requests of a block of addresses come in a minute, whatever they are for. */
  readonly perMinute: number;
  /** How many of them are not answered to their end: each holds a connection, and may hold a file. */
  readonly open: number;
  /** How many requests on one connection wait for their answers. */
  readonly unanswered: number;
}

/**
 * A room of sixty people who open pages at the same moment sends a thousand requests, six of each at once. Browsers and proxies send the next one on a
 * connection after the answer to the one before; a program that does not wait may send hundreds in one piece, all of which would be
 * begun before anybody else is heard.
 */
const GATE: Gate = { perMinute: 30_000, open: 500, unanswered: 8 };

const MINUTE = 60_000;
/** In how many seconds answers of others of the same block may have come to their end. */
const SOON = 5;

/**
 * Stands in front of everything, also of what costs nothing of a budget: health, files, answers that are kept, what is refused.
 * It keeps no other time than the minute in which it counts, and writes nothing down.
 */
export function requestGate({ perMinute, open, unanswered }: Gate = GATE): RequestHandler {
  const waiting = new WeakMap<Socket, number>();
  const openOf = new Map<string, number>();
  const counts = new Map<string, number>();
  let end = 0;
  return (request, response, next) => {
    const { socket } = request;
    // What comes in the same piece after too many is not looked at.
    if (socket.destroyed) return;
    const onSocket = (waiting.get(socket) ?? 0) + 1;
    if (onSocket > unanswered) return void socket.destroy();
    const block = addressBlock(request.ip ?? '');
    const ofBlock = (openOf.get(block) ?? 0) + 1;
    waiting.set(socket, onSocket);
    openOf.set(block, ofBlock);
    response.once('close', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      const left = (openOf.get(block) ?? 1) - 1;
      if (left > 0) openOf.set(block, left);
      else openOf.delete(block);
    });
    const now = performance.now();
    if (now >= end) {
      counts.clear();
      end = now + MINUTE;
    }
    const count = (counts.get(block) ?? 0) + 1;
    counts.set(block, count);
    if (count <= perMinute && ofBlock <= open) return next();
    const seconds = count <= perMinute ? SOON : Math.ceil((end - now) / 1_000);
    response.writeHead(429, { 'retry-after': String(seconds), connection: 'close' }).end();
  };
}
