import type { Language } from '@libs/vocabulary';
import { all, OfficeFile } from '../../office-file.js';
import { fetched, serverOf } from '../ask.js';

/** A document as it is read in Word: its paragraphs, and its tables row by row. */
export interface DocumentText {
  readonly texts: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Takes a brief or report away, and reads it. */
export async function paperOf(
  path: string,
  language: Language,
  network: 'real' | 'fictional',
): Promise<DocumentText> {
  const response = await fetched(`${serverOf(network)}/export/${path}.docx?language=${language}`);
  const document = new OfficeFile(new Uint8Array(await response.arrayBuffer())).xml('word/document.xml');
  const read = (element: typeof document): string =>
    all(element, 'w:t')
      .map(({ text }) => text)
      .join('');
  return {
    texts: all(document, 'w:p').map(read),
    rows: all(document, 'w:tr').map((row) => all(row, 'w:tc').map(read)),
  };
}
