import { escapeBidi, escapeMarkup } from '@libs/table';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with its children, which are elements already or texts from `textNode`. What is undefined is left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** An element that holds one value, for instance `<c:idx val="0"/>`. */
export function val(name: string, value: string | number | boolean): string {
  return el(name, { val: value });
}

/** A text between tags: nothing in it is markup, and nothing turns round what is beside it. */
export function textNode(text: string): string {
  return escapeMarkup(escapeBidi(text));
}

/** A number in a document. Office takes a file with any other for broken, so that it is never written. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a document`);
  return String(value);
}

/** A part of a package as a document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

function attribute(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return numberText(value);
  return escapeMarkup(escapeBidi(String(value))).replace(/[\n\r\t]+/g, ' ');
}
