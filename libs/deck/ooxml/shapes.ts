import { el } from '@libs/office';
import { solid, type Color } from './color.js';
import { inches, type Box } from './units.js';

/** Gives every shape of a slide a number of its own, as Office demands. */
export class Ids {
  private last = 1;

  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** What a shape is called, and what it shows for those who cannot see it. */
export interface Naming {
  readonly id: number;
  readonly name: string;
  readonly alt?: string;
}

export function nonVisual({ id, name, alt }: Naming): string {
  return el('p:cNvPr', { id, name, descr: alt });
}

export function frameOf(tag: 'a:xfrm' | 'p:xfrm', { x, y, w, h }: Box, rotation = 0): string {
  return el(
    tag,
    rotation === 0 ? {} : { rot: Math.round(rotation * 60_000) },
    el('a:off', { x: inches(x), y: inches(y) }),
    el('a:ext', { cx: inches(w), cy: inches(h) }),
  );
}

export interface ShapeStyle {
  readonly geometry?: 'rect' | 'ellipse';
  readonly fill?: string;
  readonly line?: Color;
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly rtl: boolean;
  readonly inset?: number;
  readonly rotation?: number;
  readonly wrap?: boolean;
}

/** A shape with a text in it, or a text alone. */
export function shape(naming: Naming, box: Box, style: ShapeStyle, paragraphs: readonly string[]): string {
  const { geometry = 'rect', fill, line, rotation } = style;
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      nonVisual(naming),
      el('p:cNvSpPr', { txBox: fill === undefined && line === undefined ? true : undefined }),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      frameOf('a:xfrm', box, rotation),
      el('a:prstGeom', { prst: geometry }, el('a:avLst')),
      fill ?? el('a:noFill'),
      el('a:ln', line === undefined ? {} : { w: 9_525 }, line === undefined ? el('a:noFill') : solid(line)),
    ),
    textBody('p:txBody', style, paragraphs),
  );
}

/** A place of the layout, filled with a text. */
export function placeholder(
  naming: Naming,
  place: { readonly type?: string; readonly index?: number; readonly box?: Box },
  rtl: boolean,
  paragraphs: readonly string[],
): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      nonVisual(naming),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { type: place.type, idx: place.index })),
    ),
    place.box === undefined ? el('p:spPr') : el('p:spPr', {}, frameOf('a:xfrm', place.box)),
    el('p:txBody', {}, el('a:bodyPr', { rtlCol: rtl }), el('a:lstStyle'), paragraphs.join('') || el('a:p')),
  );
}

export function textBody(tag: string, style: ShapeStyle, paragraphs: readonly string[]): string {
  const inset = inches(style.inset ?? 0);
  const properties = {
    wrap: style.wrap === false ? 'none' : 'square',
    lIns: inset,
    tIns: inset,
    rIns: inset,
    bIns: inset,
    rtlCol: style.rtl,
    anchor: style.anchor ?? 't',
  };
  return el(
    tag,
    {},
    el('a:bodyPr', properties, el('a:noAutofit')),
    el('a:lstStyle'),
    paragraphs.join('') || el('a:p'),
  );
}

/** A straight line as thin as a hair. */
export function hairline(naming: Naming, box: Box, color: Color, width = 0.75): string {
  return el(
    'p:cxnSp',
    {},
    el('p:nvCxnSpPr', {}, nonVisual(naming), el('p:cNvCxnSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      frameOf('a:xfrm', box),
      el('a:prstGeom', { prst: 'line' }, el('a:avLst')),
      el('a:ln', { w: Math.round(width * 12_700) }, solid(color)),
    ),
  );
}

/** A picture that the slide refers to by `relation`. */
export function picture(naming: Naming, box: Box, relation: string): string {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      nonVisual(naming),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': relation }), el('a:stretch', {}, el('a:fillRect'))),
    el('p:spPr', {}, frameOf('a:xfrm', box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  );
}

/** A chart or table in its place. `content` is what is in `a:graphicData`. */
export function graphicFrame(naming: Naming, box: Box, uri: string, content: string): string {
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      nonVisual(naming),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    frameOf('p:xfrm', box),
    el('a:graphic', {}, el('a:graphicData', { uri }, content)),
  );
}

/** Shapes that belong together, under one description. */
export function group(naming: Naming, box: Box, shapes: readonly string[]): string {
  const { x, y, w, h } = box;
  const child = [
    el('a:chOff', { x: inches(x), y: inches(y) }),
    el('a:chExt', { cx: inches(w), cy: inches(h) }),
  ];
  const frame = el(
    'a:xfrm',
    {},
    el('a:off', { x: inches(x), y: inches(y) }),
    el('a:ext', { cx: inches(w), cy: inches(h) }),
    ...child,
  );
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, nonVisual(naming), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr', {}, frame),
    ...shapes,
  );
}

/** The root of all shapes of a slide, layout or master. */
export function shapeTree(
  shapes: readonly string[],
  { name, background = '' }: { readonly name?: string; readonly background?: string } = {},
): string {
  const origin = el(
    'a:xfrm',
    {},
    el('a:off', { x: 0, y: 0 }),
    el('a:ext', { cx: 0, cy: 0 }),
    el('a:chOff', { x: 0, y: 0 }),
    el('a:chExt', { cx: 0, cy: 0 }),
  );
  return el(
    'p:cSld',
    { name },
    background,
    el(
      'p:spTree',
      {},
      el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
      el('p:grpSpPr', {}, origin),
      ...shapes,
    ),
  );
}

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
