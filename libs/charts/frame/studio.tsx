import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { compose, type PictureWords } from '../download/compose.js';
import { keysOf } from '../download/keys.js';
import { rasterise } from '../download/rasterise.js';
import { save } from '../download/save.js';
import type { Plot } from '../mark.js';
import { useReader } from '../setting.js';
import styles from './studio.module.css';

export type PictureKind = 'png' | 'svg';

interface StudioProps {
  readonly kind: PictureKind;
  readonly words: PictureWords;
  readonly legend: ReactNode;
  readonly onDone: () => void;
  readonly children: (plot: Plot) => ReactNode;
}

/** Width at which every picture is drawn, whatever the width of the page. */
const WIDTH = 880;

/** Draws the plot once more out of sight, in light colours, and saves it with its title, sources and date. */
export function Studio({ kind, words, legend, onDone, children }: StudioProps) {
  const { language } = useReader();
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let left = false;
    async function take(): Promise<void> {
      const svg = await drawn(stage.current);
      if (left || !svg) return;
      const keys = keysOf(stage.current);
      const picture = await compose({ plot: svg, keys, words, language });
      const content =
        kind === 'svg' ? new Blob([picture], { type: 'image/svg+xml' }) : await rasterise(picture, 2);
      if (content) save(`${words.id}.${kind}`, content);
      onDone();
    }
    void take();
    return () => {
      left = true;
    };
    // One picture is taken each time the studio opens; later changes of the page do not touch it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const plot: Plot = { width: WIDTH, active: null, point: () => undefined };
  return createPortal(
    <div ref={stage} className={styles.studio} data-theme="light" aria-hidden="true">
      {children(plot)}
      <div data-legend="">{legend}</div>
    </div>,
    document.body,
  );
}

/** The plot, when its library has drawn it and its fonts are there. */
async function drawn(stage: HTMLElement | null): Promise<SVGSVGElement | null> {
  await document.fonts.ready;
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise(requestAnimationFrame);
    const svg = stage?.querySelector<SVGSVGElement>('svg') ?? null;
    if (frame > 2 && svg?.querySelector('path, circle, rect, text')) return svg;
  }
  return null;
}
