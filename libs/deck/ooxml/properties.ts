import { el, textNode } from '@libs/office';
import type { Deck } from '../deck.js';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006';

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
