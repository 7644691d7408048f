import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { el, xmlDocument } from './xml.js';

/** A reference from one part to another, or to an address outside of the file. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Ends of names whose content type is declared once for all. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    png: 'image/png',
    jpeg: 'image/jpeg',
  }),
);

/** A file of Office: parts, what each of them is, and how they refer to each other. */
export class OfficePackage {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly long = new Map<string, () => Iterable<string>>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  /** Adds a part of XML under its path, for instance `ppt/slides/slide1.xml`. */
  add(path: string, type: string, root: string): void {
    this.types.set(path, type);
    this.parts.set(path, strToU8(xmlDocument(root)));
  }

  /**
   * Adds a part of XML that is written piece by piece while the file is packed, in the order in which such parts were added. What
   * it refers to may be declared while it is written.
   */
  addLong(path: string, type: string, pieces: () => Iterable<string>): void {
    this.types.set(path, type);
    this.long.set(path, pieces);
  }

  /** Adds a part whose ending tells what it is. */
  addFile(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
  }

  /** Lets a part (`` for the package itself) refer to another, and gives the id of the reference. */
  relate(from: string, type: string, to: string): string {
    return this.reference(from, { type, target: relative(from, to) });
  }

  /** Lets a part refer to an address outside of the file. */
  relateOut(from: string, type: string, address: string): string {
    return this.reference(from, { type, target: address, external: true });
  }

  /** The parts with their names and pieces; what a long part refers to comes after it. */
  *files(): Generator<readonly [path: string, pieces: Iterable<Uint8Array>]> {
    yield ['[Content_Types].xml', [strToU8(xmlDocument(this.contentTypes()))]];
    for (const [path, pieces] of this.long) yield [path, encoded(pieces())];
    for (const [from, list] of this.relations)
      yield [relationsPath(from), [strToU8(xmlDocument(relationsXml(list)))]];
    for (const [path, bytes] of this.parts) yield [path, [bytes]];
  }

  private reference(from: string, { type, ...to }: Omit<Relation, 'id'>): string {
    const list = this.relations.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    list.push({ id, type: type.includes('://') ? type : `${OFFICE}/${type}`, ...to });
    this.relations.set(from, list);
    return id;
  }

  private contentTypes(): string {
    const used = new Set([...this.parts.keys(), ...this.long.keys(), 'a.rels', 'a.xml'].map(endingOf));
    const defaults = [...ENDINGS]
      .filter(([ending]) => used.has(ending))
      .map(([Extension, ContentType]) => el('Default', { Extension, ContentType }));
    const overrides = [...this.types].map(([path, ContentType]) =>
      el('Override', { PartName: `/${path}`, ContentType }),
    );
    return el('Types', { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...overrides);
  }
}

/**
 * The package as the bytes of a file. It is packed piece by piece with a pause after every few, so that whatever else waits for
 * this thread is served meanwhile.
 */
export async function packed(office: OfficePackage, pause: () => Promise<void>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  let since = 0;
  for (const [path, pieces] of office.files()) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    for (const bytes of pieces) {
      file.push(bytes);
      since += bytes.length;
      if (since <= SLICE) continue;
      since = 0;
      await pause();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** So many bytes are packed in a few milliseconds. */
const SLICE = 200_000;
/** So many letters are packed at a time. */
const PIECE = 32_000;
/** The earliest moment that a package can tell: the same parts are the same file. */
const EPOCH = new Date(1980, 0, 1);

/** A part of XML as bytes, in pieces of a size that is packed well. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  let text = xmlDocument('');
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield strToU8(text);
    text = '';
  }
  yield strToU8(text);
}

function relationsXml(list: readonly Relation[]): string {
  const relations = list.map(({ id, type, target, external }) =>
    el('Relationship', { Id: id, Type: type, Target: target, TargetMode: external && 'External' }),
  );
  return el('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...relations);
}

function relationsPath(from: string): string {
  const at = from.lastIndexOf('/') + 1;
  return `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
}

/** The way from the folder of one part to another part. */
function relative(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
