import { jpegOf, pngOf } from '../../../../../test/picture.js';
import { LOGO_BYTES, readLogo } from './read-logo.js';

describe('S14: a logo', () => {
  it('is known by what it holds, with its size', async () => {
    expect(await readLogo(pngOf({ width: 400, height: 100 }))).toMatchObject({
      type: 'png',
      width: 400,
      height: 100,
    });
    const jpeg = jpegOf({ width: 200, height: 50 });
    expect(await readLogo(Buffer.concat([jpeg, Buffer.from('junk')]))).toMatchObject({
      ...{ type: 'jpeg', width: 200, height: 50, bytes: jpeg },
    });
  });

  it('is no picture with junk behind its head, and no drawing with a script in it', async () => {
    const head = pngOf({ width: 4, height: 4 }).subarray(0, 33);
    expect(await readLogo(Buffer.concat([head, Buffer.alloc(100, 'x')]))).toBe('broken-picture');
    expect(await readLogo(Buffer.from('<svg xmlns="x"><script>alert(1)</script></svg>'))).toBe(
      'not-a-picture',
    );
  });

  it('is none that is too large, by its bytes or by its sides', async () => {
    expect(await readLogo(new Uint8Array(LOGO_BYTES + 1))).toBe('too-large');
    expect(await readLogo(pngOf({ width: 6_000, height: 1 }))).toBe('too-large');
  });

  it('is not unpacked where its sides say that it is too large', async () => {
    // Its points are cut off: who began to unpack them would call it broken.
    const head = (side: number) =>
      Buffer.concat([
        pngOf({ width: side, height: side, unpacked: 10 }).subarray(0, 33),
        Buffer.alloc(100, 'x'),
      ]);
    expect(await readLogo(head(11_000))).toBe('too-large');
    expect(await readLogo(head(4_900 * 2))).toBe('too-large');
    expect(await readLogo(head(100))).toBe('broken-picture');
  });
});
