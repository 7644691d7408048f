/** The weights that pages and pictures are written in. */
const WEIGHTS = [400, 600];

/**
 * Fetches the faces that a text needs in every weight. A face is otherwise asked for only once something of it is seen,
 * and what is measured until then has the widths of another one.
 */
export async function loadFonts(text: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.documentElement);
  const asked = WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${fontFamily}`, text));
  // Without a line the picture has the fonts of the device, as the page has them.
  await Promise.allSettled(asked);
}
