/** A text in lines no wider than `width` pixels, broken between words. */
export function wrap(text: string, font: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** The same lines, made as even as they can be without becoming more. */
export function balanced(text: string, font: string, width: number): string[] {
  let lines = wrap(text, font, width);
  for (let narrower = width * 0.95; narrower > width * 0.4; narrower -= width * 0.05) {
    const next = wrap(text, font, narrower);
    if (next.length > lines.length) break;
    lines = next;
  }
  return lines;
}

/** The width of a text in pixels. */
export function widthOf(text: string, font: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0;
  pen.font = font;
  return pen.measureText(text).width;
}
