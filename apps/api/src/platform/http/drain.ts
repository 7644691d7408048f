import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 10_000;

/**
 * Gives what ends a server: it takes no more; idle connections close at once, busy ones after their answer, and after ten seconds the
 * rest. Node alone would keep two kinds open: on which a byte never came (a browser opens such in reserve), and, for five seconds,
 * on which another request could follow.
 */
export function drainable(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  let ending = false;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (_, response) => {
    response.once('close', () => {
      if (ending) setImmediate(() => server.closeIdleConnections());
    });
  });
  return async () => {
    ending = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    const inTime = await Promise.race([closed.then(() => true), wait(PATIENCE, false, { ref: false })]);
    if (!inTime) server.closeAllConnections();
    await closed;
  };
}
