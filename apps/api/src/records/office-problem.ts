import { openZip, UnsafeZipError, type ZipFile } from '../platform/http/zip-file.js';
import { localName, readXmlPart, UnreadableXmlError, type XmlReader } from '../platform/http/xml-part.js';
import { FieldsOfText } from './fields-of-text.js';

/** Why a document of an office format is not kept. */
export type OfficeProblem =
  | 'broken-document'
  | 'holds-programs'
  | 'not-what-its-name-says'
  | 'old-or-protected'
  | 'unpacks-to-too-much';

/** The main part of each office format, and what the list of types calls it. */
const offices = {
  docx: { main: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { main: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
  pptx: { main: 'ppt/presentation.xml', type: 'presentationml.presentation.main+xml' },
} as const;

export type OfficeEnding = keyof typeof offices;

export function isOfficeEnding(ending: string): ending is OfficeEnding {
  return Object.hasOwn(offices, ending);
}

/** How often a document may lie in another: a chart on a slide has a workbook. */
const DEEPEST_DOCUMENT = 2;
/** Elements of a text lie in one another some fifty deep. */
const DEEPEST_ELEMENT = 500;

/** Endings of parts that hold nothing but text, pictures, sound or letters. Documents in a document are looked into. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['xml', 'rels', 'vml', 'psmdcp', 'sigs', 'docx', 'xlsx', 'pptx', 'odttf', 'fntdata'],
  ...['png', 'jpg', 'jpeg', 'jpe', 'jfif', 'gif', 'bmp', 'dib', 'tif', 'tiff', 'webp', 'wdp', 'svg'],
  ...['emf', 'wmf', 'emz', 'wmz', 'mp3', 'm4a', 'wav', 'wma', 'mp4', 'm4v', 'mov', 'avi', 'wmv'],
]);
/** Those of them that are XML. */
const XML: ReadonlySet<string> = new Set(['xml', 'vml', 'psmdcp']);
/** A whole document, by its type. */
const DOCUMENT = /\.(?:spreadsheetml\.sheet|wordprocessingml\.document|presentationml\.presentation)\s*$/i;
/** What the driver of a printer wrote, in its own way. */
const PRINTER = /(?:^|\/)printersettings\d*\.bin$/;
/** Parts that are programs, or another program's objects, by what the list of types or a relationship calls them. */
const RUNS =
  /macroenabled|vba|activex|oleobject|control(?!prop)|customui|extensibility|mhtml|html|octet-stream/i;
/** Relationships to what would be fetched, or taken in, when the document is opened. */
const FETCHED =
  /^(?:attachedTemplate|frame|subDocument|aFChunk|externalLink|externalLinkPath|xlPathMissing|xlStartup|xlAlternateStartup|oleObject|connections|mailMergeSource|mailMergeHeaderSource|recipientData|xsltransform|transform)$/i;

/** What speaks against a document of an office format, or null. What is not known to be harmless does. */
export function officeProblem(ending: OfficeEnding, bytes: Buffer, depth = 0): OfficeProblem | null {
  // Office keeps documents with a password, and those of before 2007, in another kind of file.
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return 'old-or-protected';
  try {
    return new OfficeCheck(ending, openZip(bytes), depth).problem();
  } catch (fault) {
    if (fault instanceof UnreadableXmlError) return 'broken-document';
    if (!(fault instanceof UnsafeZipError)) throw fault;
    return ['not-a-zip', 'part-twice'].includes(fault.code) ? 'broken-document' : 'unpacks-to-too-much';
  }
}

/** Looks at the parts of one document. Office takes the names of parts without regard to capital letters. */
class OfficeCheck {
  /** Names of parts as they are written, by how they are compared. */
  private readonly names: ReadonlyMap<string, string>;
  /** What the list of types calls a part by its name, and parts by their ending. */
  private readonly types = new Map<string, string>();
  private readonly endings = new Map<string, string>();
  private readonly allTypes: string[] = [];

  constructor(
    private readonly ending: OfficeEnding,
    private readonly zip: ZipFile,
    private readonly depth: number,
  ) {
    this.names = new Map([...zip.names].map((name) => [name.toLowerCase(), name]));
  }

  problem(): OfficeProblem | null {
    const parts = [...this.names.keys()].filter((name) => !name.endsWith('/'));
    const { main, type } = offices[this.ending];
    if (!this.names.has('[content_types].xml')) return 'broken-document';
    if (!this.names.has(main)) return 'not-what-its-name-says';
    if (!parts.every((name) => HARMLESS.has(endingOf(name)) || PRINTER.test(name))) return 'holds-programs';
    this.readTypes();
    if (this.allTypes.some((one) => RUNS.test(one))) return 'holds-programs';
    if (!this.typeOf(main).endsWith(type)) return 'not-what-its-name-says';
    for (const name of parts) {
      const problem = this.partProblem(name);
      if (problem !== null) return problem;
    }
    return null;
  }

  private readTypes(): void {
    this.read('[content_types].xml', {
      open: (element, attributes) => {
        const { contenttype = '', partname, extension } = byLocalName(attributes);
        this.allTypes.push(contenttype);
        if (element === 'Override' && partname !== undefined)
          this.types.set(partname.replace(/^\//, '').toLowerCase(), contenttype);
        else if (element === 'Default' && extension !== undefined)
          this.endings.set(extension.toLowerCase(), contenttype);
      },
    });
  }

  private typeOf(name: string): string {
    return this.types.get(name) ?? this.endings.get(endingOf(name)) ?? '';
  }

  private partProblem(name: string): OfficeProblem | null {
    const ending = endingOf(name);
    if (isOfficeEnding(ending)) {
      if (this.depth >= DEEPEST_DOCUMENT) return 'holds-programs';
      return officeProblem(ending, this.bytesOf(name), this.depth + 1);
    }
    const type = this.typeOf(name);
    // A document that calls itself a picture.
    if (DOCUMENT.test(type)) return 'holds-programs';
    if (ending === 'rels') return this.found(name, this.relationships());
    if (ending === 'svg') return this.found(name, scripts());
    if (!XML.has(ending) && !/[+/]xml$/i.test(type.trim())) return null;
    if (this.ending === 'docx') return this.found(name, new FieldsOfText());
    // What runs in a workbook does so by a relationship, and its sheets are long.
    if (this.ending === 'pptx' || name === offices.xlsx.main) return this.found(name, clicks());
    return null;
  }

  private found(name: string, reader: Finder): OfficeProblem | null {
    this.read(name, reader);
    return reader.isFound() ? 'holds-programs' : null;
  }

  /** Relationships that lead out of the document, other than links that somebody may follow, and those to what runs. */
  private relationships(): Finder {
    return finder((element, attributes) => {
      if (element !== 'Relationship') return false;
      const { type = '', targetmode = '', target = '' } = byLocalName(attributes);
      const kind = type.slice(type.lastIndexOf('/') + 1).trim();
      if (kind.toLowerCase() === 'hyperlink') return /^\s*(?:javascript|vbscript|data):/i.test(target);
      return RUNS.test(type) || FETCHED.test(kind) || !this.isInside(targetmode, target);
    });
  }

  private isInside(mode: string, target: string): boolean {
    return mode.trim().toLowerCase() !== 'external' && !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/|\\)/i.test(target);
  }

  private read(name: string, reader: XmlReader): void {
    const bytes = this.bytesOf(name);
    readXmlPart(utf8Of(bytes), DEEPEST_ELEMENT, reader);
  }

  private bytesOf(name: string): Buffer {
    return Buffer.from(this.zip.part(this.names.get(name) ?? '') ?? []);
  }
}

/** A reader of a part that looks for one thing. */
interface Finder extends XmlReader {
  isFound(): boolean;
}

function finder(is: (element: string, attributes: Readonly<Record<string, string>>) => boolean): Finder {
  let isFound = false;
  return {
    open: (element, attributes) => {
      isFound ||= is(element, attributes);
    },
    isFound: () => isFound,
  };
}

/** A shape on a slide that starts a program, a macro or an object of another program when somebody clicks on it. */
const clicks = (): Finder =>
  finder((_, { action = '' }) => /^\s*ppaction:\/\/(?:program|macro|ole)/i.test(action));

/** A drawing with a script in it, or with a page of another kind. */
const scripts = (): Finder =>
  finder(
    (element, attributes) =>
      ['script', 'foreignObject'].includes(element) ||
      Object.entries(attributes).some(([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(value)),
  );

function byLocalName(attributes: Readonly<Record<string, string>>): Partial<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name).toLowerCase(), value]),
  );
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** XML as UTF-8: parts may be in UTF-16 too. Throws where it says that it is in anything else. */
function utf8Of(bytes: Buffer): Uint8Array {
  const mark = bytes.subarray(0, 2).toString('hex');
  const isWide = mark === 'fffe' || mark === 'feff';
  try {
    const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8', {
      fatal: true,
    }).decode(bytes);
    const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text)?.[1]?.toLowerCase();
    const isKnown =
      declared === undefined ||
      (isWide ? declared.startsWith('utf-16') : ['utf-8', 'us-ascii'].includes(declared));
    if (isKnown) return isWide ? Buffer.from(text) : bytes;
  } catch {
    // Not in what it says: told below.
  }
  throw new UnreadableXmlError('not-well-formed');
}
