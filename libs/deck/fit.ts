/** Mean width of a letter in a sans serif, as a share of its size; wide ones are rare in prose. */
const LETTER = 0.52;
/** Letters of Arabic differ more from font to font. */
const ARABIC = 0.58;
const POINTS = 72;
/** Single words can be wider than letters are on average. */
const MARGIN = 1.15;

/** How many lines a text takes in a width (inches) at a size (points), broken at its spaces. */
export function linesIn(text: string, width: number, size: number): number {
  const room = roomIn(text, width, size);
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0);
}

/** A text that takes no more lines than it may: what is too long ends with an ellipsis, at a space where there is one. */
export function fitted(text: string, width: number, size: number, lines: number): string {
  if (linesIn(text, width, size) <= lines) return text;
  const room = roomIn(text, width, size);
  const letters = [...text.replace(/\s+/g, ' ')];
  const cut = letters.slice(0, Math.max(1, room * lines - lines * 3)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The beginning of a text that takes no more lines than it may, and what is left of it; broken at a space where there is one. */
export function splitAfter(text: string, width: number, size: number, lines: number): [string, string] {
  if (linesIn(text, width, size) <= lines) return [text, ''];
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index);
  // The longer the beginning, the more lines: the last space that fits is found by halves.
  let [fits, next] = [0, spaces.length];
  while (fits < next) {
    const middle = Math.floor((fits + next) / 2);
    if (linesIn(text.slice(0, spaces[middle]), width, size) <= lines) fits = middle + 1;
    else next = middle;
  }
  const at = spaces[fits - 1];
  if (at !== undefined) return [text.slice(0, at), text.slice(at + 1)];
  const letters = [...text];
  const room = roomIn(text, width, size) * lines;
  return [letters.slice(0, room).join(''), letters.slice(room).join('')];
}

/** How wide a text is on one line, in inches. */
export function widthOf(text: string, size: number): number {
  return ([...text].length * size * letterOf(text)) / POINTS;
}

/** The width that the longest word of some texts needs, so that none is broken inside; in inches. */
export function wordWidth(texts: readonly string[], size: number): number {
  return (
    Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map((word) => widthOf(word, size)))) * MARGIN
  );
}

/** The largest of some sizes at which a text takes no more than so many lines; the last where none does. */
export function sizeFor(
  text: string,
  width: number,
  lines: number,
  sizes: readonly [number, ...number[]],
): number {
  return sizes.find((size) => linesIn(text, width, size) <= lines) ?? sizes.at(-1) ?? sizes[0];
}

function roomIn(text: string, width: number, size: number): number {
  return Math.max(1, Math.floor((width * POINTS) / (size * letterOf(text))));
}

function letterOf(text: string): number {
  return /\p{Script=Arabic}/u.test(text) ? ARABIC : LETTER;
}

function wrapped(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than a line is broken inside.
    lines += Math.floor(Math.max(0, length - 1) / room);
    used += (used > 0 ? 1 : 0) + (length % room || Math.min(length, room));
  }
  return lines;
}
