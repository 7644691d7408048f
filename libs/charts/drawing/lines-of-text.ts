/** Mean width of a letter, as a share of its size. */
const LETTER = 0.56;

/** A text in lines of about a width in pixels, broken between words: where it is drawn, nothing can be measured yet. */
export function linesOfText(text: string, width: number, size: number): string[] {
  const room = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
