import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { compose, type PictureWords } from '../download/compose.js';
import { loadFonts } from '../download/load-fonts.js';
import { keysOf } from '../download/legend-keys.js';
import { rasterise } from '../download/rasterise.js';
import { save } from '../download/save.js';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import { afterFrame, CHANGES, readinessOf } from './readiness.js';
import styles from './image-exporter.module.css';

export type PictureKind = 'png' | 'svg';

interface ImageExporterProps {
  readonly kind: PictureKind;
  readonly words: PictureWords;
  readonly legend: ReactNode;
  readonly onDone: () => void;
  readonly children: (plot: PlotArea) => ReactNode;
}

/** Width at which every picture is drawn, whatever the width of the page. */
const WIDTH = 880;

/** Draws the plot once more out of sight, in light colours, and saves it with its title, sources and date. */
export function ImageExporter({ kind, words, legend, onDone, children }: ImageExporterProps) {
  const { language } = useI18n();
  const stage = useRef<HTMLDivElement>(null);
  // Lines are broken by measure: what is drawn before its fonts are there is broken for others.
  const [hasFonts, setHasFonts] = useState(false);
  useEffect(() => void loadFonts(document.body.textContent).then(() => setHasFonts(true)), []);

  useEffect(() => {
    if (!hasFonts) return;
    let left = false;
    async function take(): Promise<void> {
      const svg = await drawn(stage.current);
      if (left) return;
      if (!svg) return onDone();
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
    // One picture is made each time the exporter opens; later changes of the page do not touch it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasFonts]);
  if (!hasFonts) return null;

  const plot: PlotArea = { width: WIDTH, active: null, point: () => undefined };
  return createPortal(
    <div ref={stage} className={styles.exporter} data-theme="light" aria-hidden="true">
      {children(plot)}
      <div data-legend="">{legend}</div>
    </div>,
    document.body,
  );
}

/** The plot, once it has come to rest: its library draws it in several passes. */
async function drawn(stage: HTMLElement | null): Promise<SVGSVGElement | null> {
  if (stage === null) return null;
  const plotOf = (): SVGSVGElement | null =>
    stage.querySelector<SVGSVGElement>(':scope > svg, :scope > :not([data-legend]) svg');
  await new Promise<void>((resolve) => {
    const disturb = readinessOf({
      isSettled: () => Boolean(plotOf()?.querySelector('path, circle, rect, text')),
      afterFrame,
      mark(ready) {
        if (!ready) return;
        observer.disconnect();
        resolve();
      },
    });
    const observer = new MutationObserver(disturb);
    observer.observe(stage, CHANGES);
    disturb();
  });
  return plotOf();
}
