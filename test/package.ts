import { posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** The parts of a document of Office, as its programs read them. */
export interface Parts {
  readonly names: readonly string[];
  text(name: string): string;
  /** The texts of a part, run by run. */
  words(name: string): string[];
  /** What those programs would repair or refuse. */
  faults(): string[];
}

/** Opens a package: a ZIP whose parts are named by types and joined by relationships. */
export function partsOf(bytes: Buffer): Parts {
  const files = unzipped(bytes);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const words = (name: string): string[] =>
    [...text(name).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => run);
  return { names: [...files.keys()], text, words, faults: () => faultsOf(files, text) };
}

function faultsOf(files: ReadonlyMap<string, Buffer>, text: (name: string) => string): string[] {
  const types = text('[Content_Types].xml');
  const known = (name: string): boolean =>
    types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`);
  const untyped = [...files.keys()].filter((name) => name !== '[Content_Types].xml' && !known(name));
  const typed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  const ghosts = typed.filter((name) => !files.has(name));
  const broken = [...files.keys()].filter((name) => /\.(xml|rels)$/.test(name) && !isWhole(text(name)));
  const ids = [...text('word/document.xml').matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...ghosts.map((name) => `${name} has a type and is not there`),
    ...broken.map((name) => `${name} is not whole`),
    ...(new Set(ids).size < ids.length ? ['a drawing’s id stands twice'] : []),
    ...relations(files, text),
  ];
}

/** Targets that are not there, and ids that a part uses without a relationship. */
function relations(files: ReadonlyMap<string, Buffer>, text: (name: string) => string): string[] {
  return [...files.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
      const own = [...text(name).matchAll(/<Relationship [^>]*>/g)].map(([entry]) => entry);
      const missing = own
        .filter((entry) => !entry.includes('TargetMode="External"'))
        .map((entry) => /Target="([^"]+)"/.exec(entry)?.[1] ?? '')
        .map((target) =>
          target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target),
        )
        .filter((target) => !files.has(target));
      const ids = new Set(own.map((entry) => /Id="([^"]+)"/.exec(entry)?.[1]));
      const used = [...text(owner).matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
      return [
        ...missing.map((target) => `${name} leads to ${target}, which is not there`),
        ...used.filter((id) => !ids.has(id)).map((id) => `${owner} uses ${id}, which leads nowhere`),
      ];
    });
}

/** Whether every element that opens closes again, in order, and nothing forbidden stands between. */
function isWhole(xml: string): boolean {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) return false;
  const open: string[] = [];
  for (const [, closing, name, , single] of xml
    .replace(/<\?.*?\?>|<!--.*?-->/gs, '')
    .matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (single !== '/') open.push(name ?? '');
  }
  return open.length === 0;
}

/** The files of a ZIP, by its directory at the end. */
function unzipped(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, Buffer>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + packed);
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method === 0 ? body : inflateRawSync(body),
    );
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
