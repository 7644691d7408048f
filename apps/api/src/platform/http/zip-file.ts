import { posix } from 'node:path';
import { unzipSync } from 'fflate';

/** What a packed file may unpack to. Its list of parts says so before anything is unpacked. */
const LIMITS = { unpacked: 50_000_000, parts: 1_000, ratio: 150, small: 1_000_000 } as const;

/** Why a packed file is not opened. */
export type ZipProblem = 'not-a-zip' | 'part-twice' | 'too-many-parts' | 'unpacks-to-too-much';

/** Thrown where a packed file is damaged, has two parts of one name, or would unpack to too much. */
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

/**
 * The names of parts as programs of Office compare them: without regard to capital letters, escapes and kinds of slashes. Of two parts
 * of one name one program takes the first and another the last, so that what was checked here may not be what they show.
 */
export class PartNames {
  private readonly seen = new Set<string>();

  /** Notes a name; throws `UnsafeZipError` where it was there before. */
  add(name: string): void {
    const compared = posix.normalize(unescaped(name).replaceAll('\\', '/')).replace(/^\/+/, '').toLowerCase();
    if (this.seen.has(compared)) throw new UnsafeZipError('part-twice');
    this.seen.add(compared);
  }
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name.normalize('NFC');
  }
}

function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const compared = new PartNames();
  let unpacked = 0;
  unpack(bytes, ({ name, size, originalSize }) => {
    compared.add(name);
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
