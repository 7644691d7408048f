import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { el, xmlDocument } from './xml.js';

/** A reference from one part to another. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
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
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();

  /** Adds a part of XML under its path, for instance `ppt/slides/slide1.xml`. */
  add(path: string, type: string, root: string): void {
    this.types.set(path, type);
    this.parts.set(path, strToU8(xmlDocument(root)));
  }

  /** Adds a part whose ending tells what it is. */
  addFile(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
  }

  /** Lets a part (`` for the package itself) refer to another, and gives the id of the reference. */
  relate(from: string, type: string, to: string): string {
    const list = this.relations.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    const full = type.includes('://') ? type : `${OFFICE}/${type}`;
    this.relations.set(from, [...list, { id, type: full, target: relative(from, to) }]);
    return id;
  }

  /** The parts with their names, those that Office reads first in front. */
  *files(): Generator<readonly [path: string, bytes: Uint8Array]> {
    yield ['[Content_Types].xml', strToU8(xmlDocument(this.contentTypes()))];
    for (const [from, list] of this.relations)
      yield [relationsPath(from), strToU8(xmlDocument(relationsXml(list)))];
    yield* this.parts;
  }

  private contentTypes(): string {
    const used = new Set([...this.parts.keys(), 'a.rels', 'a.xml'].map(endingOf));
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
 * The package as the bytes of a file. It is packed part by part with a pause after every few, so that whatever else waits for
 * this thread is served meanwhile.
 */
export async function packed(office: OfficePackage, pause: () => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  let since = 0;
  for (const [path, bytes] of office.files()) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = EPOCH;
    zip.add(file);
    file.push(bytes, true);
    since += bytes.length;
    if (since > SLICE) {
      since = 0;
      await pause();
    }
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** So many bytes are packed in a few milliseconds. */
const SLICE = 200_000;
/** The earliest moment that a package can tell: the same deck is the same file. */
const EPOCH = new Date(1980, 0, 1);

function relationsXml(list: readonly Relation[]): string {
  const relations = list.map(({ id, type, target }) =>
    el('Relationship', { Id: id, Type: type, Target: target }),
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
