import { unzipSync } from 'fflate';

/** What a packed file may unpack to. Its list of parts says so before anything is unpacked. */
const LIMITS = { unpacked: 50_000_000, parts: 1_000, ratio: 150, small: 1_000_000 } as const;

/** Why a packed file is not opened. */
export type ZipProblem = 'not-a-zip' | 'too-many-parts' | 'unpacks-to-too-much';

/** Thrown where a packed file is damaged, or would unpack to too much. */
export class UnsafeZipError extends Error {
  constructor(readonly code: ZipProblem) {
    super(code);
  }
}

/** The parts of a packed file. */
export interface ZipFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; null where there is none. */
  readonly part: (name: string) => Uint8Array | null;
}

/**
 * Opens a packed file after a look at its list of parts. A part that is longer than the list says is cut at that length. Throws
 * `UnsafeZipError`.
 */
export function openZip(bytes: Uint8Array): ZipFile {
  const names = entryNames(bytes);
  return {
    names,
    part(name) {
      if (!names.has(name)) return null;
      return new Map(Object.entries(unpack(bytes, (part) => part.name === name))).get(name) ?? null;
    },
  };
}

function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let unpacked = 0;
  unpack(bytes, ({ name, size, originalSize }) => {
    names.add(name);
    unpacked += originalSize;
    const packed = originalSize > LIMITS.small && originalSize > size * LIMITS.ratio;
    if (packed || unpacked > LIMITS.unpacked) throw new UnsafeZipError('unpacks-to-too-much');
    if (names.size > LIMITS.parts) throw new UnsafeZipError('too-many-parts');
    return false;
  });
  return names;
}

type Choose = (part: { name: string; size: number; originalSize: number }) => boolean;

function unpack(bytes: Uint8Array, filter: Choose): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (fault) {
    if (fault instanceof UnsafeZipError) throw fault;
    throw new UnsafeZipError('not-a-zip');
  }
}
