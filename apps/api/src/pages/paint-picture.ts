import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../platform/settings/project-folder.js';
import type { DrawnPage, PageAddress } from '@libs/pages';
import { languageOf } from './drawing.js';
import { pagePicture, PICTURE } from './page-picture.js';
import { pictureStyles, type PictureStyles } from './picture-styles.js';

const assets = join(projectFolder, 'dist/web/assets');
const fonts = ['Regular', 'SemiBold'].map((weight) =>
  join(projectFolder, `dist/web/fonts/IBMPlexSansArabic-${weight}.ttf`),
);

let styles: PictureStyles | null = null;

/** The picture of a drawn page as a PNG file, in the light colours and with the fonts of the pages. */
export async function paintPicture(page: DrawnPage, { pathname }: PageAddress): Promise<Uint8Array> {
  // Only who asks for a picture pays for the program that paints it.
  const { Resvg } = await import('@resvg/resvg-js');
  styles ??= pictureStyles(sheet());
  const drawing = new Resvg(pagePicture({ page, language: languageOf(pathname), styles }), {
    fitTo: { mode: 'width', value: PICTURE.width },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans Arabic' },
  });
  return drawing.render().asPng();
}

function sheet(): string {
  const name = readdirSync(assets).find((file) => /^style-.*\.css$/.test(file));
  return name === undefined ? '' : readFileSync(join(assets, name), 'utf8');
}
