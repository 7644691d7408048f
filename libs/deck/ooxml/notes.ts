import { el } from '@libs/office';
import { isRightToLeft } from '@libs/vocabulary';
import type { Deck, DeckSlide } from '../deck.js';
import { paragraph } from './paragraphs.js';
import { frameOf, Ids, NAMESPACES, nonVisual, shapeTree } from './shapes.js';
import type { Box } from './units.js';

const PICTURE: Box = { x: 0.75, y: 0.75, w: 6, h: 3.375 };
const TEXT: Box = { x: 0.75, y: 4.4, w: 6, h: 4.9 };

/** How notes are laid out: the slide above, the words below. */
export function notesMasterXml(deck: Deck): string {
  const rtl = isRightToLeft(deck.language);
  const level = el('a:lvl1pPr', { algn: rtl ? 'r' : 'l', rtl }, el('a:defRPr', { sz: 1200 }));
  return el(
    'p:notesMaster',
    NAMESPACES,
    shapeTree(places(new Ids(), rtl, el('a:p', {}, el('a:endParaRPr', { lang: 'en-GB' }))), {
      background: el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))),
    }),
    el('p:clrMap', {
      bg1: 'lt1',
      tx1: 'dk1',
      bg2: 'lt2',
      tx2: 'dk2',
      accent1: 'accent1',
      accent2: 'accent2',
      accent3: 'accent3',
      accent4: 'accent4',
      accent5: 'accent5',
      accent6: 'accent6',
      hlink: 'hlink',
      folHlink: 'folHlink',
    }),
    el('p:notesStyle', {}, level),
  );
}

/** What is said with a slide. */
export function notesXml(deck: Deck, { notes }: DeckSlide): string {
  const { language } = deck;
  const paragraphs = notes.map((text) => paragraph(text, { size: 12, before: 6 }, language)).join('');
  return el(
    'p:notes',
    NAMESPACES,
    shapeTree(
      places(
        new Ids(),
        isRightToLeft(language),
        paragraphs || el('a:p', {}, el('a:endParaRPr', { lang: 'en-GB' })),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function places(ids: Ids, rtl: boolean, words: string): string[] {
  const holder = (type: string, index: number, box: Box, body: string): string => {
    const id = ids.next();
    const picture = type === 'sldImg';
    return el(
      'p:sp',
      {},
      el(
        'p:nvSpPr',
        {},
        nonVisual({ id, name: `${type} ${id}` }),
        el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: picture, noChangeAspect: picture })),
        el('p:nvPr', {}, el('p:ph', { type, idx: index })),
      ),
      el('p:spPr', {}, frameOf('a:xfrm', box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
      body === '' ? '' : el('p:txBody', {}, el('a:bodyPr', { rtlCol: rtl }), el('a:lstStyle'), body),
    );
  };
  return [holder('sldImg', 2, PICTURE, ''), holder('body', 3, TEXT, words)];
}
