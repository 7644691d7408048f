import { withInlineStyles } from './inline-styles.js';

/** One entry of a legend: its mark, where it has one, and its words. */
export interface PictureKey {
  readonly mark: SVGSVGElement | null;
  readonly words: string;
}

/** The entries of the legend that is on a stage. */
export function keysOf(stage: HTMLElement | null): PictureKey[] {
  return [...(stage?.querySelector('[data-legend]')?.children ?? [])].map((entry) => {
    const mark = entry.querySelector<SVGSVGElement>('svg');
    return { mark: mark && withInlineStyles(mark), words: entry.textContent.trim() };
  });
}
