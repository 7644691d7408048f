import { inflateSync } from 'node:zlib';
import { PdfReader, type PdfDictionary, type PdfValue } from './pdf-reader.js';

/** Why a PDF is not kept. */
export type PdfProblem =
  | 'broken-document'
  | 'holds-programs'
  | 'not-what-its-name-says'
  | 'old-or-protected'
  | 'unpacks-to-too-much';

/** Readers look for its end this far from the last byte. */
const TAIL = 1024;
/** What the bundles of a PDF may unpack to together, how many there may be, and how many objects may be in one. */
const BUNDLES = { unpacked: 20_000_000, most: 5_000, objects: 100_000 } as const;
/** How often each byte may be read: objects that lie in one another would be read again and again. */
const READINGS = 4;

/** Names of what runs, starts, fetches, sends or carries something. */
const ACTIVE: ReadonlySet<string> = new Set([
  ...['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'XFA'],
  ...[
    'EmbeddedFile',
    'EmbeddedFiles',
    'EF',
    'RichMedia',
    'Rendition',
    'Movie',
    'Sound',
    '3D',
    'OnInstantiate',
  ],
]);

/**
 * What speaks against a PDF. Where its objects begin is said by its table of places, which may name any place: within a comment, a text or
 * the bytes of a picture. So an object is looked for wherever the word stands that one begins with, and read from there as a reader would.
 */
export function pdfProblem(bytes: Buffer): PdfProblem | null {
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1'))) return 'not-what-its-name-says';
  const tail = bytes.subarray(-TAIL).toString('latin1');
  const start = [...tail.matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1)?.[1];
  if (start === undefined || Number(start) >= bytes.length) return 'broken-document';
  // A table of places, or a stream that holds one.
  const table = bytes.subarray(Number(start), Number(start) + 40).toString('latin1');
  if (!/^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(table)) return 'broken-document';
  return new PdfCheck(bytes).problem();
}

/** Looks at the objects of one PDF, at those in bundles too. */
class PdfCheck {
  private readonly left: { readings: number; unpacked: number; bundles: number };

  constructor(private readonly bytes: Buffer) {
    this.left = {
      readings: bytes.length * READINGS + BUNDLES.unpacked,
      unpacked: BUNDLES.unpacked,
      bundles: BUNDLES.most,
    };
  }

  problem(): PdfProblem | null {
    for (const at of placesAfter(this.bytes, 'trailer')) {
      const problem = this.valueProblem(new PdfReader(this.bytes, at)).problem;
      if (problem !== null) return problem;
    }
    for (const at of placesAfter(this.bytes, 'obj')) {
      const reader = new PdfReader(this.bytes, at);
      const { value, problem } = this.valueProblem(reader);
      if (problem !== null) return problem;
      if (!(value instanceof Map) || !reader.isWord('stream')) continue;
      const stream = this.streamProblem(value, reader.at);
      if (stream !== null) return stream;
    }
    return null;
  }

  /** What speaks against the value that comes next, where it is one that may hold a name. */
  private valueProblem(reader: PdfReader): { readonly value: PdfValue; readonly problem: PdfProblem | null } {
    const from = reader.at;
    const value = reader.isValueOfNames() ? reader.value(this.left.readings) : null;
    this.left.readings -= reader.at - from;
    return { value, problem: this.left.readings <= 0 ? 'unpacks-to-too-much' : namesProblem(reader) };
  }

  private streamProblem(head: PdfDictionary, begin: number): PdfProblem | null {
    // Its bytes would be those of another file.
    if (head.has('F')) return 'holds-programs';
    const type = nameOf(head.get('Type'));
    const isBundle = type === 'ObjStm' || (head.has('N') && head.has('First'));
    if (!isBundle) return null;
    if (head.has('DecodeParms') || head.has('DP')) return 'broken-document';
    this.left.bundles -= 1;
    if (this.left.bundles < 0) return 'unpacks-to-too-much';
    const bundle = this.unpacked(head, begin);
    return typeof bundle === 'string' ? bundle : this.bundleProblem(bundle, head);
  }

  /** Objects of a bundle begin where its head says, and that may be anywhere in it; else they come one after the other. */
  private bundleProblem(bundle: Buffer, head: PdfDictionary): PdfProblem | null {
    const all = new PdfReader(bundle, 0);
    while (all.at < bundle.length && !all.isTooDeep) all.value(bundle.length);
    const problem = namesProblem(all);
    const [count = 0, first = 0] = [head.get('N'), head.get('First')];
    if (problem !== null) return problem;
    if (typeof count !== 'number' || typeof first !== 'number' || count > BUNDLES.objects)
      return 'broken-document';
    const heads = new PdfReader(bundle, 0);
    for (let index = 0; index < count; index += 1) {
      const [key, offset] = [heads.value(bundle.length), heads.value(bundle.length)];
      if (typeof key !== 'number' || typeof offset !== 'number' || first + offset > bundle.length)
        return 'broken-document';
      const one = this.valueProblem(new PdfReader(bundle, first + offset)).problem;
      if (one !== null) return one;
    }
    return null;
  }

  /** The bytes of a bundle: as they stand, or packed in the one way that is looked into. */
  private unpacked(head: PdfDictionary, begin: number): Buffer | PdfProblem {
    const filter = head.get('Filter');
    const filters = Array.isArray(filter) ? filter : filter === undefined ? [] : [filter];
    if (filters.length > 1 || filters.some((one) => nameOf(one) !== 'FlateDecode')) return 'broken-document';
    const from = afterLine(this.bytes, begin);
    if (filters.length === 0) {
      const length = head.get('Length');
      if (typeof length !== 'number' || !new PdfReader(this.bytes, from + length).isWord('endstream'))
        return 'broken-document';
      return this.bytes.subarray(from, from + length);
    }
    try {
      const bundle = inflateSync(this.bytes.subarray(from), { maxOutputLength: this.left.unpacked });
      this.left.unpacked -= bundle.length;
      return this.left.unpacked <= 0 ? 'unpacks-to-too-much' : bundle;
    } catch (fault) {
      return isTooMuch(fault) ? 'unpacks-to-too-much' : 'broken-document';
    }
  }
}

/** What the names that a reader came by say of the document. */
function namesProblem({ names, isTooDeep }: PdfReader): PdfProblem | null {
  // What is encrypted cannot be looked into.
  if (names.has('Encrypt')) return 'old-or-protected';
  if ([...names].some((name) => ACTIVE.has(name))) return 'holds-programs';
  return isTooDeep ? 'broken-document' : null;
}

/** The places behind each occurrence of a word, in order. */
function* placesAfter(bytes: Buffer, word: string): Generator<number> {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length))
    yield at + word.length;
}

/** Where the bytes of a stream begin: behind the end of the line of its word. */
function afterLine(bytes: Buffer, at: number): number {
  const after = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[after] === 0x0a ? after + 1 : after;
}

function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof Object && 'name' in value ? value.name : null;
}

/** What Node says where something unpacks to more than was allowed. */
function isTooMuch(fault: unknown): boolean {
  return (
    typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
