import { escapeMarkup } from '@libs/table';
import { isRightToLeft, type Language } from '@libs/vocabulary';
import type { PictureKey } from './legend-keys.js';
import { balanced, widthOf, wrap } from './wrap.js';

const PAD = 40;
const styles = {
  title: { size: 24, weight: 600, colour: '#1b1f24' },
  subtitle: { size: 15, weight: 400, colour: '#5a6068' },
  note: { size: 13, weight: 400, colour: '#5a6068' },
} as const;

/** A sheet of paper that is written from its head down; from the right in Arabic. */
export class PictureSheet {
  readonly #parts: string[] = [];
  readonly #family = getComputedStyle(document.documentElement).fontFamily;
  readonly #mirrored: boolean;
  readonly #full: number;
  #y = PAD;

  constructor(
    private readonly width: number,
    private readonly language: Language,
  ) {
    this.#mirrored = isRightToLeft(language);
    this.#full = width + 2 * PAD;
  }

  /** All that is written, for the choice of fonts. */
  get text(): string {
    return this.#parts.join('');
  }

  write(text: string, style: keyof typeof styles): void {
    const { size, weight } = styles[style];
    const inLines = style === 'title' ? balanced : wrap;
    for (const line of inLines(text, this.#font(size, weight), this.width)) {
      this.#y += size * 1.45;
      this.#line(line, 0, style);
    }
  }

  /** Puts a drawing below what is written; says where its middle is. */
  place(drawing: SVGSVGElement, height: number): number {
    const top = this.#y + 16;
    drawing.setAttribute('x', String(PAD));
    drawing.setAttribute('y', String(top));
    this.#parts.push(new XMLSerializer().serializeToString(drawing));
    this.#y = top + height + 12;
    return top + height / 2;
  }

  /** Marks and their words, one after the other, in as many lines as they need. */
  legend(keys: readonly PictureKey[]): void {
    if (keys.length === 0) return;
    this.#y += 20;
    let along = 0;
    for (const { mark, words } of keys) {
      const room = mark ? Number(mark.getAttribute('width')) + 8 : 0;
      const wide = room + widthOf(words, this.#font(13, 400));
      if (along > 0 && along + wide > this.width) {
        this.#y += 20;
        along = 0;
      }
      if (mark) this.#mark(mark, along);
      this.#line(words, along + room, 'note');
      along += wide + 20;
    }
    this.#y += 6;
  }

  /** The word across the plot. */
  diagonal(word: string, middle: number): void {
    const [x, y] = [this.#full / 2, middle];
    const look = 'text-anchor="middle" font-size="96" font-weight="600" fill="#c2410c" opacity="0.16"';
    this.#parts.push(
      `<text x="${x}" y="${y}" transform="rotate(-18 ${x} ${y})" ${look}>${escapeMarkup(word)}</text>`,
    );
  }

  finished(title: string, faces: string): string {
    const size = `width="${this.#full}" height="${this.#y + PAD}" viewBox="0 0 ${this.#full} ${this.#y + PAD}"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} lang="${this.language}" font-family="${escapeMarkup(this.#family)}">`,
      `<title>${escapeMarkup(title)}</title><style>${faces}</style>`,
      '<rect width="100%" height="100%" fill="#fbfaf7"/>',
      ...this.#parts,
      '</svg>',
    ].join('\n');
  }

  #line(text: string, along: number, style: keyof typeof styles): void {
    const { size, weight, colour } = styles[style];
    const x = this.#mirrored ? this.#full - PAD - along : PAD + along;
    const direction = this.#mirrored ? ' direction="rtl"' : '';
    const look = `font-size="${size}" font-weight="${weight}" fill="${colour}"`;
    this.#parts.push(`<text x="${x}" y="${this.#y}"${direction} ${look}>${escapeMarkup(text)}</text>`);
  }

  #mark(mark: SVGSVGElement, along: number): void {
    const wide = Number(mark.getAttribute('width'));
    mark.setAttribute('x', String(this.#mirrored ? this.#full - PAD - along - wide : PAD + along));
    mark.setAttribute('y', String(this.#y - 12));
    this.#parts.push(new XMLSerializer().serializeToString(mark));
  }

  #font(size: number, weight: number): string {
    return `${weight} ${size}px ${this.#family}`;
  }
}
