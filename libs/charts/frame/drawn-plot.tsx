import type { ReactNode } from 'react';

interface DrawnPlotProps {
  /** In pixels of the drawing; on the page it becomes narrower where its place is. */
  readonly width: number;
  readonly height: number;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** The surface of a plot that the server draws where a browser has one of Recharts; the frame says what it shows. */
export function DrawnPlot({ width, height, className, children }: DrawnPlotProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className={className}
    >
      {children}
    </svg>
  );
}
