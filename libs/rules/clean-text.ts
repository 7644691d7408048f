/** Signs that turn text round, hide in it or end a line: control, bidi override, isolate and zero-width signs but the joiners. */

const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Half a sign: no text that a database, an address or a page can hold. */
const halves = /\p{Cs}/gu;

/** What a text is without the signs that no column of a database can hold: halves of signs and the null character. */
export function storableText(text: string): string {
  return /[\0\ud800-\udfff]/.test(text) ? text.replace(halves, '').replaceAll('\0', '') : text;
}

/** The beginning of a text, of at most so many UTF-16 units, that ends in no half of a sign. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** One line that a person typed, as it is kept: composed, without hidden signs, single spaces. */
export function tidyLine(text: string): string {
  const whole = text.replace(halves, '').normalize('NFC');
  return whole.replace(/\s+/g, ' ').replace(hidden, '').replace(/ +/g, ' ').trim();
}

/**
 * A text that a person typed, in paragraphs: composed, without hidden signs, nothing else changed within a line. Isolates
 * that are closed stay: they keep a number in its place among Arabic words, and turn nothing outside them.
 */
export function tidyText(text: string): string {
  const lines = text.replace(halves, '').normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => {
      const closed = isClosed(line);
      return line.replace(hidden, (sign) => (closed && isolates.test(sign) ? sign : ''));
    })
    .join('\n')
    .trim();
}

const isolates = /[\u2066-\u2069]/;

function isClosed(line: string): boolean {
  let open = 0;
  for (const sign of line) {
    if (!isolates.test(sign)) continue;
    open += sign === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Why a password cannot be taken, or null. Length is what makes it strong; NIST SP 800-63B asks for no mixture of signs. */
export function passwordProblem(
  password: string,
  personal: readonly string[],
): 'short' | 'long' | 'guessable' | null {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < 12) return 'short';
  if (letters.length > 200) return 'long';
  const folded = password.toLowerCase();
  const known = personal
    .flatMap((words) => words.toLowerCase().split(/[@\s]+/))
    .filter((word) => word.length >= 4);
  const bare = known.reduce((left, word) => left.replaceAll(word, ''), folded);
  const varied = new Set(letters).size >= 5;
  return varied && bare.length >= 8 ? null : 'guessable';
}

/** Whether this can be an e-mail address; whether it is one, only a mail can tell. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]{2,}$/.test(text)
  );
}

/** Whether this is a key as the product makes them. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Whether this is a day of the calendar, YYYY-MM-DD; there is no year 0. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(day.valueOf()) &&
    day.toISOString().startsWith(text)
  );
}

/** Arabic-Indic and Persian digits as 0 to 9; every other sign stays. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
