import { CONVENTIONS } from '@libs/vocabulary';
import type { Deck } from '../deck.js';
import { el, textNode } from './xml.js';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Title, author and language, as file managers show them. The date is that of the last change of the record. */
export function coreXml({ title, language, words, frozen }: Deck): string {
  const moment = `${frozen.changedOn.slice(0, 10)}T00:00:00Z`;
  const dated = (name: string): string => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, textNode(title)),
    el('dc:creator', {}, textNode(words.author)),
    el('dc:language', {}, CONVENTIONS[language].officeLocale),
    dated('dcterms:created'),
    dated('dcterms:modified'),
  );
}

export function appXml(deck: Deck): string {
  return el(
    'Properties',
    { xmlns: `${PROPERTIES}/extended-properties` },
    el('Application', {}, 'PESNET Observatory'),
    el('Slides', {}, String(deck.slides.length)),
    el('Notes', {}, String(deck.slides.length)),
  );
}

/** What the deck was frozen from, so that it can be compared with the data of another day. */
export function customXml({ frozen, language, fictional }: Deck): string {
  const values = {
    'PESNET data version': String(frozen.version),
    'PESNET data as of': frozen.asOf,
    'PESNET data SHA-256': frozen.hash,
    'PESNET language': language,
    'PESNET fictional': fictional === null ? 'no' : 'yes',
  };
  return el(
    'Properties',
    { xmlns: `${PROPERTIES}/custom-properties`, 'xmlns:vt': `${PROPERTIES}/docPropsVTypes` },
    ...Object.entries(values).map(([name, value], index) =>
      el(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
        el('vt:lpwstr', {}, textNode(value)),
      ),
    ),
  );
}
