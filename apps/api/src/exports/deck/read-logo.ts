/** A picture that was checked. */
export interface ReadLogo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

export const LOGO_BYTES = 1024 * 1024;
const LONGEST_SIDE = 5_000;

/**
 * The picture that an upload is by its first bytes and its size, or why it is none. What it is called or says it is counts for
 * nothing, and it is not decoded here.
 */
export function readLogo(bytes: Uint8Array): ReadLogo | 'too-large' | 'not-a-picture' {
  if (bytes.length > LOGO_BYTES) return 'too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(bytes) ? pngSize(view) : isJpeg(bytes) ? jpegSize(view) : null;
  if (size === null || size.width === 0 || size.height === 0) return 'not-a-picture';
  if (size.width > LONGEST_SIDE || size.height > LONGEST_SIDE) return 'too-large';
  return { bytes, type: isPng(bytes) ? 'png' : 'jpeg', ...size };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= 33 && PNG.every((byte, index) => bytes[index] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes.length > 4 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** The first chunk of a PNG is its head. */
function pngSize(view: DataView): Size | null {
  if (view.getUint32(12) !== 0x49_48_44_52) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segment after segment, until one that begins a frame. */
function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
