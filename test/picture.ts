import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG, with its checksum. */
export function chunkOf(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

interface PngWords {
  readonly width: number;
  readonly height: number;
  /** How many bytes its points unpack to; as many as its sides ask for where not said. */
  readonly unpacked?: number;
  readonly interlaced?: boolean;
}

export const PNG_HEAD = Buffer.from('89504e470d0a1a0a', 'hex');

/** A grey picture of one byte a point. */
export function pngOf({ width, height, unpacked, interlaced = false }: PngWords): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[12] = interlaced ? 1 : 0;
  const points = deflateSync(Buffer.alloc(unpacked ?? height * (width + 1)));
  return Buffer.concat([PNG_HEAD, chunkOf('IHDR', head), chunkOf('IDAT', points), chunkOf('IEND')]);
}

/** A JPEG of one grey component: its tables and points are nothing that anybody would see. */
export function jpegOf({ width, height }: { readonly width: number; readonly height: number }): Buffer {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame, ...scan, 0xff, 0xd9]);
}
