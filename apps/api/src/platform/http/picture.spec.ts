import { chunkOf, jpegOf, PNG_HEAD, pngOf } from '../../../../../test/picture.js';
import { readPicture } from './picture.js';

const size = { width: 40, height: 10 };
const png = pngOf(size);
const jpeg = jpegOf(size);
const head = png.subarray(0, 33);
const with_ = (bytes: Buffer, at: number, byte: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = byte;
  return changed;
};

describe('S14: a picture', () => {
  it('is read to its end, and tells its sides', async () => {
    expect(await readPicture(png)).toEqual({ type: 'png', ...size, bytes: png.length });
    expect(await readPicture(jpeg)).toEqual({ type: 'jpeg', ...size, bytes: jpeg.length });
    // As a program of everyday makes it: one point, red, green, blue and how far it is seen through.
    const point =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    expect(await readPicture(Buffer.from(point, 'base64'))).toMatchObject({ width: 1, height: 1 });
    // Eight by eight points in seven passes: 15 lines of 64 points.
    const interlaced = pngOf({ width: 8, height: 8, unpacked: 64 + 15, interlaced: true });
    expect(await readPicture(interlaced)).toMatchObject({ type: 'png', width: 8 });
  });

  it('of a camera that writes something behind its end is one up to there', async () => {
    expect(await readPicture(Buffer.concat([jpeg, Buffer.from('a film')]))).toMatchObject({
      bytes: jpeg.length,
    });
  });

  it.each([
    ['the head of a PNG and junk', Buffer.concat([head, Buffer.alloc(500, 'junk')])],
    [
      'the signature of a PNG and a script',
      Buffer.concat([PNG_HEAD, Buffer.from('<script>alert(1)</script>')]),
    ],
    ['a PNG that is cut', png.subarray(0, png.length - 6)],
    ['a PNG without an end', png.subarray(0, png.length - 12)],
    ['a PNG with something behind its end', Buffer.concat([png, Buffer.from('PK')])],
    ['a PNG with a wrong checksum', with_(png, 30, 1)],
    ['a PNG whose points are damaged', with_(png, 45, 0)],
    ['a PNG without points', Buffer.concat([head, chunkOf('IEND')])],
    ['a PNG with fewer points than its sides ask for', pngOf({ ...size, unpacked: 100 })],
    ['a PNG of a few points that unpack to a hundred megabytes', pngOf({ ...size, unpacked: 100_000_000 })],
    ['a PNG of no size', pngOf({ width: 0, height: 10 })],
    [
      'a PNG with a part that nobody knows and that is needed',
      Buffer.concat([head, chunkOf('EVIL'), png.subarray(33)]),
    ],
    ['a PNG with two heads', Buffer.concat([head, png.subarray(8)])],
    ['the head of a JPEG and junk', Buffer.concat([jpeg.subarray(0, 21), Buffer.alloc(500, 'junk')])],
    ['a JPEG that is cut', jpeg.subarray(0, jpeg.length - 2)],
    ['a JPEG without points', Buffer.concat([jpeg.subarray(0, 21), Buffer.from('ffd9', 'hex')])],
    ['a JPEG of no size', jpegOf({ width: 0, height: 0 })],
    ['a JPEG that ends before its frame', jpeg.subarray(0, 9)],
  ])('is none that is %s', async (_, bytes) => {
    expect(await readPicture(bytes)).toBe('broken-picture');
  });

  it('is nothing else', async () => {
    expect(await readPicture(new Uint8Array())).toBe('not-a-picture');
    expect(await readPicture(Buffer.from('<svg xmlns="x"><script>alert(1)</script></svg>'))).toBe(
      'not-a-picture',
    );
  });

  it('may not be as large as a wall', async () => {
    expect(await readPicture(pngOf({ width: 60_000, height: 2 }))).toBe('too-large');
    expect(await readPicture(jpegOf({ width: 60_000, height: 60_000 }))).toBe('too-large');
  });
});
