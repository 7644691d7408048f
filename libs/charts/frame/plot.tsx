import { Suspense, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useSetting } from '../setting.js';
import { Loading } from './loading.js';
import styles from './plot.module.css';

interface PlotProps {
  /** Of its place on the page in pixels; nought before it is measured. */
  readonly width: number;
  readonly draw: (width: number) => ReactNode;
}

/** Widths for which the server draws, in pixels: that of a phone, and one that most places of a wide page can take. */
const WIDTHS = { narrow: 343, wide: 633 } as const;

/**
 * The drawing itself. The server does not know how wide its place is and draws it twice, of which the page shows one; the script leaves
 * both as they are until there is time to draw for the place.
 */
export function Plot({ width, draw }: PlotProps) {
  const { stage } = useSetting();
  const [held, setHeld] = useState(stage === 'hydration');
  if (stage === 'server')
    return (
      <div className={styles.drawn} data-loading="">
        {(['narrow', 'wide'] as const).map((slot) => (
          <div key={slot} className={styles[slot]}>
            <Suspense fallback={<Loading />}>{draw(WIDTHS[slot])}</Suspense>
          </div>
        ))}
      </div>
    );
  if (held) return <Held onRelease={() => setHeld(false)} />;
  return <Suspense fallback={<Loading />}>{width > 0 && draw(width)}</Suspense>;
}

/** What the server drew, as it drew it: React neither walks nor compares what it is told to be constant. */
const AS_DRAWN = { __html: '' };

function Held({ onRelease }: { readonly onRelease: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const release = useRef(onRelease);
  // A plot that was not there when the server drew has nothing to be held.
  useLayoutEffect(() => {
    if (place.current?.firstChild === null) release.current();
  }, []);
  useEffect(() => {
    const waiting = whenIdle(() => release.current());
    return waiting;
  }, []);
  return (
    <div
      ref={place}
      className={styles.drawn}
      data-loading=""
      suppressHydrationWarning
      dangerouslySetInnerHTML={AS_DRAWN}
    />
  );
}

/** Does something when the page has nothing else to do; gives how to leave it. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(asked);
}
