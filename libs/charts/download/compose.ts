import type { Language } from '@libs/vocabulary';
import type { SourceWords } from '../frame/source-line.js';
import { withInlineStyles } from './inline-styles.js';
import { fontFaces } from './font-faces.js';
import type { PictureKey } from './legend-keys.js';
import { PictureSheet } from './picture-sheet.js';

export interface PictureWords {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: SourceWords;
  /** The words that mark invented figures; null where they are real. */
  readonly tag: string | null;
}

export interface PictureParts {
  readonly plot: SVGSVGElement;
  readonly keys: readonly PictureKey[];
  readonly words: PictureWords;
  readonly language: Language;
}

/** A picture that is complete in itself: title, plot, legend, notes, sources and date in one drawing with its own fonts. */
export async function compose({ plot, keys, words, language }: PictureParts): Promise<string> {
  const [width, height] = [Number(plot.getAttribute('width')), Number(plot.getAttribute('height'))];
  const sheet = new PictureSheet(width, language);
  sheet.write(words.tag === null ? words.title : `${words.title} (${words.tag})`, 'title');
  sheet.write(words.subtitle, 'subtitle');
  const middle = sheet.place(withInlineStyles(plot), height);
  if (words.tag !== null) sheet.diagonal(words.source.word, middle);
  sheet.legend(keys);
  const { publishers, asOf, coverage } = words.source;
  const source = [publishers, asOf, coverage].filter(Boolean).join(' · ');
  for (const line of [...words.notes, source]) sheet.write(line, 'note');
  return sheet.finished(words.title, await fontFaces(sheet.text));
}
