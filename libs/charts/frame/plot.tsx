import {
  startTransition,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useSetting } from '../setting.js';
import { Loading } from './loading.js';
import styles from './plot.module.css';

interface PlotProps {
  /** Of its place on the page in pixels; zero before it is measured. */
  readonly width: number;
  /** Whether it is a drawing, and not a table with drawings in it. */
  readonly isDrawing: boolean;
  readonly draw: (width: number) => ReactNode;
}

/**
 * Widths for which the server draws, in pixels: that of a phone, and those of the places of a wide page, which are half of it or less, a
 * little more than half, what a list beside it leaves, and all of it.
 */
const WIDTHS = { phone: 343, half: 439, wide: 633, beside: 832, whole: 1120, more: 1120 } as const;
/** A drawing is as wide as its place; what is a table takes the place that it is given, and is another on a phone only. */
const slotsOf = (isDrawing: boolean): readonly (keyof typeof WIDTHS)[] =>
  isDrawing ? ['phone', 'half', 'wide', 'beside', 'whole'] : ['phone', 'more'];

/**
 * The drawing itself. The server does not know how wide its place is and draws it for each width, of which the page shows one; the script
 * leaves them as they are until there is time to draw for the place.
 */
export function Plot({ width, isDrawing, draw }: PlotProps) {
  const { stage } = useSetting();
  const [held, setHeld] = useState(stage === 'hydration');
  // What is shown stays until the next drawing is there, also where its script is still on its way.
  const release = (): void => startTransition(() => setHeld(false));
  return (
    <Suspense fallback={<Loading />}>
      {stage === 'server' ? (
        <div className={styles.drawn} data-loading="">
          {slotsOf(isDrawing).map((slot) => (
            <div key={slot} className={styles[slot]}>
              {draw(WIDTHS[slot])}
            </div>
          ))}
        </div>
      ) : held ? (
        <Held onRelease={release} />
      ) : (
        width > 0 && draw(width)
      )}
    </Suspense>
  );
}

/** What the server drew, as it drew it: React neither walks nor compares what it was given as constant. */
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
