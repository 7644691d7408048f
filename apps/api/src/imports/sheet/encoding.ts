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
  return looksArabic(new TextDecoder('windows-1256').decode(bytes)) ? 'windows-1256' : 'windows-1252';
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

/**
 * Arabic letters stand beside each other; an accented Latin letter that only looks Arabic is beside Latin ones.
 * The letters é, è, ç and à have the same bytes in both, so that French is read rightly either way.
 */
function looksArabic(text: string): boolean {
  const together = text.match(/\p{Script=Arabic}{2,}/gu)?.join('').length ?? 0;
  const amongLatin = text.match(/(?<=[a-z])\p{Script=Arabic}|\p{Script=Arabic}(?=[a-z])/giu)?.length ?? 0;
  return together > amongLatin;
}
