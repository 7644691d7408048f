import { unzipSync } from 'fflate';
import { Unreadable } from '../sheet/unreadable.js';

/** What a workbook may unpack to. The list of its parts says so before anything is unpacked. */
const LIMITS = { unpacked: 50_000_000, parts: 1_000, ratio: 150, small: 1_000_000 } as const;

/** The parts of a workbook, by name. */
export interface Archive {
  /** The bytes of a part; null where there is none. */
  part(name: string): Uint8Array | null;
}

/**
 * Opens a workbook after a look at its list of parts: what unpacks to too much or holds programs is refused before
 * the first part is unpacked. A part that is longer than the list says is cut at that length.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const names = look(bytes);
  return {
    part(name) {
      if (!names.has(name)) return null;
      return new Map(Object.entries(unpack(bytes, (part) => part.name === name))).get(name) ?? null;
    },
  };
}

function look(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let unpacked = 0;
  unpack(bytes, ({ name, size, originalSize }) => {
    names.add(name);
    unpacked += originalSize;
    const packed = originalSize > LIMITS.small && originalSize > size * LIMITS.ratio;
    if (packed || unpacked > LIMITS.unpacked) throw new Unreadable('unpacks-to-too-much');
    if (names.size > LIMITS.parts) throw new Unreadable('too-many-parts');
    if (/vbaProject|\.bin$|activeX\//i.test(name) && !/printerSettings/i.test(name))
      throw new Unreadable('macros');
    return false;
  });
  if (!names.has('xl/workbook.xml')) throw new Unreadable('not-a-workbook');
  return names;
}

type Choose = (part: { name: string; size: number; originalSize: number }) => boolean;

function unpack(bytes: Uint8Array, filter: Choose): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    throw new Unreadable('not-a-workbook');
  }
}
