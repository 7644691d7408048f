import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part as it was parsed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text that is in it, of all its children too. */
  readonly text: string;
}

/** Where a relationship of a part leads. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** Whether it leads out of the file. */
  readonly external: boolean;
}

/** A file of Office, opened: what a test can ask of its parts. */
export class OfficeFile {
  readonly names: readonly string[];
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Roots of the parts that were asked for: a test asks for the same one many times. */
  private readonly roots = new Map<string, Element>();

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.names = Object.keys(this.parts);
  }

  named(pattern: RegExp): string[] {
    return this.names.filter((name) => pattern.test(name));
  }

  bytes(name: string): Uint8Array {
    const part = this.parts[name];
    if (part === undefined) throw new Error(`The file has no part ${name}.`);
    return part;
  }

  /** The root of a part; it fails where the part is not well-formed, or breaks a rule of namespaces. */
  xml(name: string): Element {
    const root = this.roots.get(name) ?? parsed(Buffer.from(this.bytes(name)).toString('utf8'));
    this.roots.set(name, root);
    return root;
  }

  /** What a part refers to; nothing where it has no relationships. */
  relations(of: string): Relation[] {
    const at = of.lastIndexOf('/') + 1;
    const name = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`;
    if (this.parts[name] === undefined) return [];
    return this.xml(name).children.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: TargetMode === 'External' ? Target : resolved(of.slice(0, at), Target),
      external: TargetMode === 'External',
    }));
  }

  /** Names of parts that have a type of their own. */
  get typed(): string[] {
    return this.xml('[Content_Types].xml').children.flatMap(({ attributes: { PartName } }) =>
      PartName === undefined ? [] : [PartName.slice(1)],
    );
  }

  /** What a program of Office would repair or refuse; it fails where a part is not well-formed. */
  faults(): string[] {
    const { names, typed } = this;
    const endings = this.xml('[Content_Types].xml').children.flatMap(
      ({ attributes: { Extension } }) => Extension ?? [],
    );
    const isTyped = (name: string): boolean =>
      typed.includes(name) || endings.includes(name.split('.').at(-1) ?? '');
    return [
      ...names.filter((name) => !isTyped(name)).map((name) => `${name} has no type`),
      ...typed.filter((name) => !names.includes(name)).map((name) => `${name} has a type and is not there`),
      ...twice(typed).map((name) => `${name} has two types`),
      ...['', ...this.named(/(?<!\.rels)$/)].flatMap((name) => this.astray(name)),
    ];
  }

  /** Targets of a part that are not there, and ids that it uses without a relationship, or twice. */
  private astray(name: string): string[] {
    const relations = this.relations(name);
    const ids = relations.map(({ id }) => id);
    const root = name.endsWith('.xml') ? [this.xml(name)] : [];
    const used = root
      .flatMap((element) => below(element))
      .flatMap(({ attributes }) => ['r:id', 'r:embed'].flatMap((key) => attributes[key] ?? []));
    return [
      ...relations
        .filter(({ target, external }) => !external && !this.names.includes(target))
        .map(({ target }) => `${name} leads to ${target}, which is not there`),
      ...used.filter((id) => !ids.includes(id)).map((id) => `${name} uses ${id}, which leads nowhere`),
      ...twice(ids).map((id) => `${name} has ${id} twice`),
    ];
  }
}

/** Every element below one, itself first, in the order of the document. */
export function below(element: Element, found: Element[] = []): Element[] {
  found.push(element);
  for (const one of element.children) below(one, found);
  return found;
}

/** Every element of a name below another. */
export function all(element: Element, name: string): Element[] {
  return below(element).filter((one) => one.name === name);
}

/** The one child of a name; it fails where there is none. */
export function child(element: Element, name: string): Element {
  const found = element.children.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${element.name} has no ${name}.`);
  return found;
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) < index);
}

function parsed(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: (Element & { children: Element[]; text: string })[] = [];
  let root: Element | null = null;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    for (const element of open) element.text += words;
  });
  parser.on('closetag', () => {
    root = open.pop() ?? null;
  });
  parser.write(text).close();
  if (root === null) throw new Error('The part is empty.');
  return root;
}

function resolved(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
}
