import type { OfficePackage } from './package.js';
import { el, textNode } from './xml.js';

/** What file managers show of a document. */
export interface DocumentProperties {
  readonly title?: string;
  readonly creator: string;
  /** As Office names languages, for instance ar-QA. */
  readonly language?: string;
  /** A day: a document is as old as its data, not as its file. */
  readonly created: string;
}

const METADATA = 'http://schemas.openxmlformats.org/package/2006';

/** Adds title, author, language and date to a package. */
export function addProperties(office: OfficePackage, properties: DocumentProperties): void {
  const path = 'docProps/core.xml';
  office.relate('', `${METADATA}/relationships/metadata/core-properties`, path);
  office.add(path, 'application/vnd.openxmlformats-package.core-properties+xml', coreXml(properties));
}

function coreXml({ title, creator, language, created }: DocumentProperties): string {
  const moment = `${created.slice(0, 10)}T00:00:00Z`;
  const dated = (name: string): string => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': `${METADATA}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    title === undefined ? '' : el('dc:title', {}, textNode(title)),
    el('dc:creator', {}, textNode(creator)),
    language === undefined ? '' : el('dc:language', {}, language),
    dated('dcterms:created'),
    dated('dcterms:modified'),
  );
}
