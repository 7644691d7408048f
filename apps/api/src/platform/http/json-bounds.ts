/** How much JSON a body may hold, whatever it is about. */
export interface JsonBounds {
  /** How many values and names. */
  readonly values: number;
  /** How many of them may be inside each other. */
  readonly depth: number;
  /** How many names one object may have. */
  readonly names: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from(',:[]{}');

/**
 * Whether the text of a body is within bounds, found in one pass over its bytes before anything is made of it: a megabyte may hold
 * half a million lists, and whatever walks over them keeps everybody waiting. What is no JSON is refused by the one who reads it.
 */
export function isWithinJsonBounds(text: Uint8Array, bounds: JsonBounds): boolean {
  let values = 1;
  let depth = 0;
  // Of each object that is open, by its depth.
  const names = new Uint32Array(bounds.depth + 1);
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at];
    if (byte === QUOTE) at = endOfString(text, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      values += 1;
      names[depth] = 0;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COMMA) values += 1;
    else if (byte === COLON) {
      values += 1;
      if (addTo(names, depth) > bounds.names) return false;
    }
    if (values > bounds.values || depth > bounds.depth) return false;
  }
  return true;
}

/** Counts one more at a place; what is no JSON may have a place below all. */
function addTo(counts: Uint32Array, place: number): number {
  const count = (counts[place] ?? 0) + 1;
  counts[place] = count;
  return count;
}

/** Where the string ends that begins at a quotation mark. */
function endOfString(text: Uint8Array, begin: number): number {
  for (let at = begin + 1; at < text.length; at += 1) {
    if (text[at] === BACKSLASH) at += 1;
    else if (text[at] === QUOTE) return at;
  }
  return text.length;
}
