import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { drainable } from './drain.js';

test('a server that ends answers what it was asked, and waits for no connection on which nobody asked', async () => {
  // Nothing closes by itself.
  const server = createServer({ keepAliveTimeout: 0 });
  const drain = drainable(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const spare = connect(port, '127.0.0.1');
  const busy = connect(port, '127.0.0.1');
  busy.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  const drained = drain();
  await once(spare.resume(), 'close');
  response.end('answered');
  expect(await text(busy)).toContain('answered');
  await drained;
});
