import { el } from '@libs/office';
import { isRightToLeft } from '@libs/vocabulary';
import type { Deck, Logo } from '../deck.js';
import { solid } from './color.js';
import { sideOf } from './paragraphs.js';
import { frameOf, hairline, Ids, NAMESPACES, nonVisual, picture, shapeTree } from './shapes.js';
import { inches, MARGIN, mirrored, SLIDE, type Box } from './units.js';

/** Where everything is on a slide, counted from left to right. */
export const PLACES = {
  title: { x: MARGIN, y: 0.36, w: SLIDE.w - 2 * MARGIN, h: 0.92 },
  subtitle: { x: MARGIN, y: 1.3, w: SLIDE.w - 2 * MARGIN, h: 0.36 },
  drawing: { x: MARGIN, y: 1.82, w: SLIDE.w - 2 * MARGIN, h: 4.42 },
  reading: { x: MARGIN, y: 6.28, w: SLIDE.w - 2 * MARGIN, h: 0.44 },
  footer: { x: MARGIN, y: 6.84, w: 11.2, h: 0.46 },
  number: { x: SLIDE.w - MARGIN - 0.8, y: 6.84, w: 0.8, h: 0.46 },
  logos: { x: 11.05, y: 0.36, w: SLIDE.w - MARGIN - 11.05, h: 0.62 },
  openTitle: { x: MARGIN + 0.35, y: 2.25, w: 11.2, h: 1.9 },
  openSubtitle: { x: MARGIN + 0.35, y: 4.2, w: 11.2, h: 1.3 },
  openLogos: { x: MARGIN + 0.35, y: 0.55, w: 8, h: 1.05 },
} as const satisfies Readonly<Record<string, Box>>;

/** The place of a slide's title: logos take some of its width. */
export function titlePlace({ style }: Deck): Box {
  return style.logos.length === 0 ? PLACES.title : { ...PLACES.title, w: PLACES.logos.x - MARGIN - 0.2 };
}

/** The master: ground, and how titles and texts are set where a slide says nothing else. */
export function masterXml(deck: Deck, layouts: readonly string[]): string {
  const ids = new Ids();
  const { language } = deck;
  const rtl = isRightToLeft(language);
  const shapes = [
    holder(ids, { type: 'title', box: titlePlace(deck), rtl, anchor: 'b' }),
    holder(ids, { type: 'body', index: 1, box: PLACES.drawing, rtl, anchor: 't' }),
    holder(ids, { type: 'ftr', index: 3, box: PLACES.footer, rtl, anchor: 'ctr' }),
    holder(ids, { type: 'sldNum', index: 4, box: PLACES.number, rtl, anchor: 'ctr' }),
  ];
  const background = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  const level = (size: number, bold: boolean, name: string): string =>
    el(
      `a:${name}`,
      {
        algn: sideOf('start', language),
        rtl,
        defTabSz: 914_400,
        eaLnBrk: true,
        latinLnBrk: false,
        hangingPunct: true,
      },
      el('a:buNone'),
      el(
        'a:defRPr',
        { sz: size * 100, b: bold, kern: 1200 },
        solid('tx1'),
        el('a:latin', { typeface: '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
      ),
    );
  const levels = (size: number): string =>
    Array.from({ length: 9 }, (_, index) => level(size, false, `lvl${index + 1}pPr`)).join('');
  return el(
    'p:sldMaster',
    NAMESPACES,
    shapeTree(shapes, { background }),
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
    el(
      'p:sldLayoutIdLst',
      {},
      ...layouts.map((id, index) => el('p:sldLayoutId', { id: LAYOUT_ID + index, 'r:id': id })),
    ),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level(26, true, 'lvl1pPr')),
      el('p:bodyStyle', {}, levels(18)),
      el('p:otherStyle', {}, levels(18)),
    ),
  );
}

export const MASTER_ID = 2_147_483_648;
const LAYOUT_ID = MASTER_ID + 1;

/** A layout: places for texts, the logos, and lines. `relations` are those of its logos. */
export function layoutXml(deck: Deck, kind: 'title' | 'content', relations: readonly string[]): string {
  const ids = new Ids();
  const rtl = isRightToLeft(deck.language);
  const opening = kind === 'title';
  const places = opening
    ? [
        holder(ids, { type: 'ctrTitle', box: PLACES.openTitle, rtl, anchor: 'b' }),
        holder(ids, { type: 'subTitle', index: 1, box: PLACES.openSubtitle, rtl, anchor: 't' }),
      ]
    : [
        holder(ids, { type: 'title', box: titlePlace(deck), rtl, anchor: 'b' }),
        holder(ids, { type: 'body', index: 1, box: PLACES.subtitle, rtl, anchor: 't' }),
      ];
  const foot = [
    holder(ids, { type: 'ftr', index: 3, box: PLACES.footer, rtl, anchor: 'ctr' }),
    holder(ids, { type: 'sldNum', index: 4, box: PLACES.number, rtl, anchor: 'ctr' }),
  ];
  const lines = opening
    ? [
        hairline(
          { id: ids.next(), name: 'Line' },
          mirrored({ x: MARGIN, y: 2.25, w: 0, h: 2.9 }, rtl),
          'accent1',
          5,
        ),
      ]
    : [
        hairline(
          { id: ids.next(), name: 'Line' },
          { x: MARGIN, y: 6.82, w: SLIDE.w - 2 * MARGIN, h: 0 },
          'bg2',
        ),
      ];
  const logos = logoPlaces(deck.style.logos, opening ? PLACES.openLogos : PLACES.logos, opening).map(
    ({ logo, box }, index) =>
      picture(
        { id: ids.next(), name: `Logo ${index + 1}`, alt: logo.alt },
        mirrored(box, rtl),
        relations[index] ?? '',
      ),
  );
  return el(
    'p:sldLayout',
    { ...NAMESPACES, type: opening ? 'title' : 'obj', preserve: true },
    shapeTree([...places, ...foot, ...lines, ...logos]).replace(
      '<p:cSld>',
      `<p:cSld name="${opening ? 'Title' : 'Content'}">`,
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

interface Holder {
  readonly type: string;
  readonly index?: number;
  readonly box: Box;
  readonly rtl: boolean;
  readonly anchor: 't' | 'ctr' | 'b';
}

function holder(ids: Ids, { type, index, box, rtl, anchor }: Holder): string {
  const id = ids.next();
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      nonVisual({ id, name: `${type} ${id}` }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type, idx: index })),
    ),
    el(
      'p:spPr',
      {},
      frameOf('a:xfrm', mirrored(box, rtl)),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: rtl, anchor }, el('a:normAutofit')),
      el('a:lstStyle'),
      el('a:p', {}, el('a:endParaRPr', { lang: 'en-GB' })),
    ),
  );
}

/** Logos side by side, as high as their place, from its start where it opens a deck and else from its end. */
export function logoPlaces(
  logos: readonly Logo[],
  place: Box,
  fromStart: boolean,
): { logo: Logo; box: Box }[] {
  const gap = 0.25;
  const share = (place.w - gap * Math.max(0, logos.length - 1)) / Math.max(1, logos.length);
  const sized = logos.map((logo) => {
    const scale = Math.min(place.h / logo.height, share / logo.width);
    return { logo, w: logo.width * scale, h: logo.height * scale };
  });
  const whole = sized.reduce((sum, { w }) => sum + w + gap, -gap);
  let x = fromStart ? place.x : place.x + place.w - whole;
  return sized.map(({ logo, w, h }) => {
    const box = { x, y: place.y + (place.h - h) / 2, w, h };
    x += w + gap;
    return { logo, box };
  });
}

export const SLIDE_SIZE = { cx: inches(SLIDE.w), cy: inches(SLIDE.h) };
