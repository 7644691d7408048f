import { crc32, createInflate } from 'node:zlib';

/** A picture whose structure was read to its end. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** How many bytes it has; what follows them is no part of it. */
  readonly bytes: number;
}

/** No picture at all; one that is cut, damaged or followed by something else; one whose sides are too long. */
export type PictureProblem = 'not-a-picture' | 'broken-picture' | 'too-large';

/** The longest side in pixels, and the bytes of all points unpacked. */
export interface PictureBounds {
  readonly side: number;
  readonly unpacked: number;
}

/** A page that was scanned with 600 points an inch in colours is within them. */
const MOST: PictureBounds = { side: 20_000, unpacked: 120_000_000 };

/**
 * Reads a PNG or JPEG to its end: every part has the length and checksum that it says, the points of a PNG unpack to as many as
 * its sides ask for and never to more, and nothing is missing. What the file is called counts for nothing. One whose sides say that it is
 * too large is read no further.
 */
export async function readPicture(
  bytes: Uint8Array,
  most: PictureBounds = MOST,
): Promise<Picture | PictureProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PNG.every((byte, at) => bytes[at] === byte)) return readPng(bytes, view, most);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes, view, most);
  return 'not-a-picture';
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a point, and the depths that they may have, by the type of colour. */
const COLOURS: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
    [2, { samples: 3, depths: [8, 16] }],
    [3, { samples: 1, depths: [1, 2, 4, 8] }],
    [4, { samples: 2, depths: [8, 16] }],
    [6, { samples: 4, depths: [8, 16] }],
  ]);

interface PngHead {
  readonly width: number;
  readonly height: number;
  /** Bits of a point. */
  readonly bits: number;
  readonly indexed: boolean;
  readonly interlaced: boolean;
}

async function readPng(
  bytes: Uint8Array,
  view: DataView,
  most: PictureBounds,
): Promise<Picture | PictureProblem> {
  let head: PngHead | null = null;
  let palette = false;
  const points: Uint8Array[] = [];
  let last = '';
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return 'broken-picture';
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(name)) return 'broken-picture';
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'broken-picture';
    if ((name === 'IHDR') !== (head === null)) return 'broken-picture';
    if (head === null) {
      head = length === 13 ? pngHead(view, at + 8) : null;
      if (head === null || isEmpty(head)) return 'broken-picture';
      if (isTooLong(head, most) || pointBytes(head) > most.unpacked) return 'too-large';
    } else if (name === 'PLTE') palette = true;
    else if (name === 'IDAT') {
      // The points are in one piece after another.
      if (points.length > 0 && last !== 'IDAT') return 'broken-picture';
      points.push(bytes.subarray(at + 8, end - 4));
    } else if (name === 'IEND') {
      if (length > 0 || end !== bytes.length || (head.indexed && !palette)) return 'broken-picture';
      return pngOf(head, points, end);
    } else if (/^[A-Z]/.test(name)) return 'broken-picture';
    last = name;
    at = end;
  }
  return 'broken-picture';
}

function pngHead(view: DataView, at: number): PngHead | null {
  const [depth, colour] = [view.getUint8(at + 8), view.getUint8(at + 9)];
  const { samples, depths } = COLOURS.get(colour) ?? { samples: 0, depths: [] };
  const [packing, filter, interlaced] = [10, 11, 12].map((offset) => view.getUint8(at + offset));
  if (!depths.includes(depth) || packing !== 0 || filter !== 0 || (interlaced ?? 2) > 1) return null;
  return {
    ...{ width: view.getUint32(at), height: view.getUint32(at + 4) },
    ...{ bits: samples * depth, indexed: colour === 3, interlaced: interlaced === 1 },
  };
}

async function pngOf(
  head: PngHead,
  points: readonly Uint8Array[],
  bytes: number,
): Promise<Picture | PictureProblem> {
  const { width, height } = head;
  return (await unpacksTo(points, pointBytes(head)))
    ? { type: 'png', width, height, bytes }
    : 'broken-picture';
}

/** Where the points of each pass of an interlaced picture begin, and how far apart they are. */
const PASSES = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
] as const;

/** The bytes of all points: each line begins with one that says how it is filtered. */
function pointBytes({ width, height, bits, interlaced }: PngHead): number {
  const of = (across: number, down: number): number =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!interlaced) return of(width, height);
  return PASSES.reduce(
    (sum, { x, y, across, down }) =>
      sum + of(Math.max(0, Math.ceil((width - x) / across)), Math.max(0, Math.ceil((height - y) / down))),
    0,
  );
}

/** Whether packed bytes unpack to so many, no more and no fewer; never more of them in memory than a piece. */
async function unpacksTo(packed: readonly Uint8Array[], wanted: number): Promise<boolean> {
  const inflate = createInflate();
  let found = 0;
  try {
    for (const part of packed) inflate.write(part);
    inflate.end();
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      found += piece.length;
      if (found > wanted) return false;
    }
    return found === wanted;
  } catch {
    return false;
  } finally {
    inflate.destroy();
  }
}

/** Markers that have no length: restarts, and one that means nothing. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Markers that begin a frame, with its sides. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(bytes: Uint8Array, view: DataView, most: PictureBounds): Picture | PictureProblem {
  let size: { readonly width: number; readonly height: number } | null = null;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return 'broken-picture';
    const marker = view.getUint8(at + 1);
    // Any number of these may fill the place before a marker.
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (marker === 0xd9) {
      if (size === null || scans === 0 || isEmpty(size)) return 'broken-picture';
      return { type: 'jpeg', ...size, bytes: at + 2 };
    } else {
      const length = at + 4 <= bytes.length ? view.getUint16(at + 2) : 0;
      if (length < 2 || at + 2 + length > bytes.length) return 'broken-picture';
      if (isFrame(marker)) {
        const components = length >= 8 ? view.getUint8(at + 9) : 0;
        if (size !== null || components < 1 || components > 4 || length !== 8 + 3 * components)
          return 'broken-picture';
        size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
        if (isTooLong(size, most)) return 'too-large';
      }
      at += 2 + length;
      if (marker === 0xda) {
        if (size === null) return 'broken-picture';
        scans += 1;
        at = endOfScan(bytes, at);
      }
    }
  }
  return 'broken-picture';
}

/** Behind the points of a scan: at the next marker that is no restart. Within them 0xff is followed by zero. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  for (; at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xd9;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
  }
  return bytes.length;
}

function isTooLong({ width, height }: Pick<Picture, 'width' | 'height'>, { side }: PictureBounds): boolean {
  return Math.max(width, height) > side;
}

function isEmpty({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width === 0 || height === 0;
}
