import type { IncomingMessage } from 'node:http';
import { Refusal } from './errors.js';

/**
 * The bytes of a request. One that is longer than `most` is refused as soon as that is known: its rest is neither kept
 * nor waited for.
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Who sent it is gone already: neither its end nor its close will be heard.
    if (request.destroyed) return reject(new Refusal('BAD_REQUEST'));
    if (request.headers['content-encoding'] !== undefined)
      return reject(new Refusal('UNSUPPORTED_MEDIA_TYPE', 'A body is sent as it is, not compressed.'));
    if (Number(request.headers['content-length'] ?? 0) > most) return reject(new Refusal('BODY_TOO_LARGE'));
    const parts: Buffer[] = [];
    let bytes = 0;
    function take(part: Buffer): void {
      bytes += part.length;
      if (bytes <= most) return void parts.push(part);
      request.off('data', take);
      reject(new Refusal('BODY_TOO_LARGE'));
    }
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', reject);
    request.once('close', () => reject(new Refusal('BAD_REQUEST')));
  });
}

/** The value that a request brings as JSON, of at most `most` bytes. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, most));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new Refusal('BAD_REQUEST') : error;
  }
}
