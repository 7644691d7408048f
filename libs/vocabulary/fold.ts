/**
 * A text as it is searched for: without case, accents, vowel signs or tatweel; the letters أ إ آ as ا, ى as ي, ة as ه;
 * apostrophes, hyphens and brackets as one space.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The smallest number of letters to add, take out or change that makes one text the other. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, index) => index + 1);
  for (const [line, letter] of from.entries()) {
    let before = line;
    let left = line + 1;
    row = row.map((above, index) => {
      const cost = Math.min(above + 1, left + 1, before + (letter === to[index] ? 0 : 1));
      before = above;
      left = cost;
      return cost;
    });
  }
  return row.at(-1) ?? from.length;
}
