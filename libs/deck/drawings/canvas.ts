import { el } from '@libs/office';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import { CHART_URI, type ChartPart } from '../charts/chart-part.js';
import type { DeckStyle, HeatCell } from '../deck.js';
import { contrast, hatch, mix, solid, type Color } from '../ooxml/color.js';
import { graphicFrame, Ids, type Naming } from '../ooxml/shapes.js';
import { mirrored, type Box } from '../ooxml/units.js';

/** A slide while it is drawn: shapes in their order, with numbers of their own. */
export class Canvas {
  readonly shapes: string[] = [];
  private readonly ids = new Ids();

  constructor(
    readonly language: Language,
    readonly style: DeckStyle,
    private readonly addChart: (part: ChartPart) => string,
  ) {}

  get rtl(): boolean {
    return isRightToLeft(this.language);
  }

  name(name: string, alt?: string): Naming {
    const id = this.ids.next();
    return { id, name: `${name} ${id}`, ...(alt === undefined ? {} : { alt }) };
  }

  /** Places are counted from left to right; in Arabic the slide is their mirror. */
  place(box: Box): Box {
    return mirrored(box, this.rtl);
  }

  chart(part: ChartPart, box: Box, alt: string): void {
    const relation = this.addChart(part);
    const content = el('c:chart', {
      'xmlns:c': CHART_URI,
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'r:id': relation,
    });
    this.shapes.push(graphicFrame(this.name('Chart', alt), this.place(box), CHART_URI, content));
  }

  /** The ground of a step of the sequence and the ink that can be read on it. */
  step(step: HeatCell['step']): { readonly fill: string; readonly ink: Color } {
    const { colors } = this.style;
    if (step === 'unknown') return { fill: hatch('tx2'), ink: 'tx1' };
    if (step === 'blank') return { fill: el('a:noFill'), ink: 'tx2' };
    if (step === 0) return { fill: solid('bg1'), ink: 'tx1' };
    const ground = stepColor(step, colors.accent1, colors.lt1);
    const ink = contrast(ground, colors.dk1) >= contrast(ground, colors.lt1) ? 'tx1' : 'bg1';
    return { fill: solid(ground), ink };
  }
}

const SHARES = [0.14, 0.34, 0.56, 0.8, 1] as const;

/** One hue in five steps, from light to the accent itself. */
function stepColor(step: number, accent: string, paper: string): `#${string}` {
  return mix(accent, paper, SHARES[Math.min(SHARES.length, Math.max(1, step)) - 1] ?? 1);
}
