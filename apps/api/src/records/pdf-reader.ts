export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A value of a PDF, as far as a check of it needs to know: the word of a reference, and null for texts and all other words. */
export type PdfValue = number | 'R' | PdfName | readonly PdfValue[] | PdfDictionary | null;

interface PdfName {
  readonly name: string;
}

const SPACES: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);
const code = (sign: string): number => sign.charCodeAt(0);
const DELIMITERS: ReadonlySet<number> = new Set([...'()<>[]{}/%'].map(code));
/** How deep arrays and dictionaries lie in one another before they are read no further. */
const DEEPEST = 200;

/** What is open while a value is read: an array, or a dictionary with the key whose value comes next. */
interface Open {
  readonly array: PdfValue[];
  readonly closer: ']' | '>>';
}

/**
 * Reads a value of a PDF as its readers do: comments are spaces, texts end at their bracket, names may be written by the numbers of their
 * letters. What stands where it should not is passed over, as they do. All names that it came by are kept, at whatever depth.
 */
export class PdfReader {
  readonly names = new Set<string>();
  /** Whether what was read lies too deep in one another, so that it was not read to its end. */
  isTooDeep = false;

  constructor(
    private readonly bytes: Buffer,
    /** Behind what was read last. */
    public at: number,
  ) {}

  /** Whether something comes that is a name, or may have names in it. */
  isValueOfNames(): boolean {
    this.skipSpaces();
    const [sign, next] = [this.bytes[this.at], this.bytes[this.at + 1]];
    return sign === code('/') || sign === code('[') || (sign === code('<') && next === code('<'));
  }

  /** Whether a word comes; it is read where it does. */
  isWord(word: string): boolean {
    this.skipSpaces();
    if (this.bytes.subarray(this.at, this.at + word.length).toString('latin1') !== word) return false;
    this.at += word.length;
    return true;
  }

  /** Reads one value, but no more than so many bytes of it. */
  value(most: number): PdfValue {
    const end = Math.min(this.bytes.length, this.at + most);
    const open: Open[] = [];
    for (;;) {
      this.skipSpaces();
      this.isTooDeep ||= open.length > DEEPEST;
      if (this.at >= end || this.isTooDeep) return null;
      const found = this.token(open);
      if (found === undefined) continue;
      const last = open.at(-1);
      if (last === undefined) return found;
      last.array.push(found);
    }
  }

  /** The next token as a value; undefined where it opens something, or closes what is not open. */
  private token(open: Open[]): PdfValue | undefined {
    const sign = String.fromCharCode(this.bytes[this.at] ?? 0);
    const isDouble = this.bytes[this.at + 1] === code(sign);
    if (sign === '/') return this.name();
    if (sign === '(') return this.text();
    if (sign === '[' || (sign === '<' && isDouble)) {
      this.at += sign === '[' ? 1 : 2;
      open.push({ array: [], closer: sign === '[' ? ']' : '>>' });
      return undefined;
    }
    if (sign === '<') return this.numbersOfText();
    if (sign === ']' || (sign === '>' && isDouble)) {
      this.at += sign === ']' ? 1 : 2;
      const closes = sign === ']' ? ']' : '>>';
      if (open.at(-1)?.closer !== closes) return undefined;
      const closed = open.pop();
      return closed === undefined ? undefined : closes === ']' ? closed.array : dictionaryOf(closed.array);
    }
    if (DELIMITERS.has(code(sign))) {
      this.at += 1;
      return undefined;
    }
    return this.word();
  }

  private skipSpaces(): void {
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === code('%')) while (!isLineEnd(this.bytes[this.at + 1])) this.at += 1;
      else if (!SPACES.has(byte)) return;
    }
  }

  private name(): PdfName {
    const from = this.at + 1;
    this.at = this.endOfWord(from);
    const written = this.bytes.subarray(from, this.at).toString('latin1');
    const name = written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
    this.names.add(name);
    return { name };
  }

  private text(): null {
    let depth = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === code('\\')) this.at += 1;
      else if (byte === code('(')) depth += 1;
      else if (byte === code(')')) depth -= 1;
      if (depth === 0) break;
    }
    this.at += 1;
    return null;
  }

  private numbersOfText(): null {
    const end = this.bytes.indexOf('>', this.at);
    this.at = end < 0 ? this.bytes.length : end + 1;
    return null;
  }

  private word(): number | 'R' | null {
    const from = this.at;
    this.at = this.endOfWord(from);
    const word = this.bytes.subarray(from, this.at).toString('latin1');
    if (word === 'R') return word;
    return /^\d{1,15}$/.test(word) ? Number(word) : null;
  }

  private endOfWord(from: number): number {
    let at = from;
    while (at < this.bytes.length && !SPACES.has(this.bytes[at] ?? 0) && !DELIMITERS.has(this.bytes[at] ?? 0))
      at += 1;
    return at;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === 10 || byte === 13;
}

/** Pairs of names and values. What a value refers to is not looked up, and what is no name where one should be is passed over. */
function dictionaryOf(tokens: readonly PdfValue[]): PdfDictionary {
  const pairs = new Map<string, PdfValue>();
  for (let at = 0; at < tokens.length; at += 1) {
    const key = tokens[at];
    if (!(key instanceof Object && 'name' in key)) continue;
    const isReference = tokens[at + 3] === 'R' && typeof tokens[at + 1] === 'number';
    // Of a key that is there twice one reader takes the first value, another the last: it is known to neither.
    pairs.set(key.name, isReference || pairs.has(key.name) ? null : (tokens[at + 1] ?? null));
    at += isReference ? 3 : 1;
  }
  return pairs;
}
