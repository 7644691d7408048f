import { LOGO_BYTES, readLogo } from './read-logo.js';

function png(width: number, height: number, length = 64): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

const jpeg = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 50, 0, 200, 3, 0, 0, 0, 0, 0xff, 0xd9,
]);

it('a logo is known by its first bytes, with its size', () => {
  expect(readLogo(png(400, 100))).toMatchObject({ type: 'png', width: 400, height: 100 });
  expect(readLogo(jpeg)).toMatchObject({ type: 'jpeg', width: 200, height: 50 });
});

it.each([
  ['nothing', new Uint8Array()],
  [
    'a drawing with a script in it',
    new TextEncoder().encode('<svg xmlns="x"><script>alert(1)</script></svg>'),
  ],
  ['the beginning of a picture', png(4, 4).subarray(0, 20)],
  ['a picture of no size', png(0, 10)],
  ['a JPEG that ends before its frame', jpeg.subarray(0, 9)],
])('%s is no logo', (_, bytes) => {
  expect(readLogo(bytes)).toBe('not-a-picture');
});

it('a picture that is too large is none, by its bytes or by its sides', () => {
  expect(readLogo(png(10, 10, LOGO_BYTES + 1))).toBe('too-large');
  expect(readLogo(png(60_000, 60_000))).toBe('too-large');
});
