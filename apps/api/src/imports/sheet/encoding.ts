export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256';

/** Bytes as text, and the encoding that they were taken for. A mark at the beginning decides; else what the bytes allow. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { encoding, text: new TextDecoder(encoding).decode(bytes).normalize('NFC') };
}

export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return looksArabic(bytes) ? 'windows-1256' : 'windows-1252';
}

/** Text of another encoding is hardly ever valid UTF-8 by chance. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What each byte of Arabic Windows is. */
const signs: readonly ('arabic' | 'latin' | 'other')[] = [
  ...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
].map((sign) => (/\p{Script=Arabic}/u.test(sign) ? 'arabic' : /[a-z]/i.test(sign) ? 'latin' : 'other'));

/**
 * Arabic letters stand beside each other; an accented Latin letter that only looks Arabic is beside Latin ones.
 * The letters é, è, ç and à have the same bytes in both, so that French is read rightly either way. Counted byte by byte: a pattern
 * over a run of millions of letters ends the process.
 */
function looksArabic(bytes: Uint8Array): boolean {
  let together = 0;
  let amongLatin = 0;
  let before = 'other';
  for (let at = 0; at < bytes.length; at += 1) {
    const here = signs[bytes[at] ?? 0];
    const after = signs[bytes[at + 1] ?? 0];
    if (here === 'arabic') {
      if (before === 'arabic' || after === 'arabic') together += 1;
      if (before === 'latin' || after === 'latin') amongLatin += 1;
    }
    before = here ?? 'other';
  }
  return together > amongLatin;
}
