import { readPicture, type PictureProblem } from '../../platform/http/picture.js';

/** A picture that was checked. */
export interface ReadLogo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

export const LOGO_BYTES = 1024 * 1024;
/** Some megabytes do for the sharpest. */
const MOST = { side: 5_000, unpacked: 40_000_000 } as const;

/** The picture that an upload is, without what follows its end, or why it is none. */
export async function readLogo(bytes: Uint8Array): Promise<ReadLogo | PictureProblem> {
  if (bytes.length > LOGO_BYTES) return 'too-large';
  const picture = await readPicture(bytes, MOST);
  if (typeof picture === 'string') return picture;
  return { ...picture, bytes: bytes.subarray(0, picture.bytes) };
}
