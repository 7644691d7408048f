import type { PlotArea } from '../mark.js';
import { Hatch } from '../marks/hatch.js';
import type { TilePlace } from '../../questions/counted-tiles.js';
import styles from './tiles.module.css';

/** A member in its place, coloured by a step of the sequence. */
export interface PaintedTile extends TilePlace {
  /** Nought is no colour; null is unknown. */
  readonly step: number | null;
  /** Written under the code where there is room. */
  readonly figure?: string | undefined;
  /** The year of the figure, where tiles are of several years. */
  readonly year?: string | undefined;
  /** Drawn with a dashed edge: the figure is modelled. */
  readonly dashed?: boolean;
  /** Edged as the one that the reader looks at. */
  readonly own?: boolean;
}

export interface TilesProps {
  readonly plot: PlotArea;
  readonly tiles: readonly PaintedTile[];
}

/** The members as tiles of one size, in places that never mirror. No border is drawn. */
export function Tiles({ plot, tiles }: TilesProps) {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const first = Math.min(...tiles.map(({ column }) => column));
  const top = Math.min(...tiles.map(({ row }) => row));
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1 - top;
  const size = Math.min(52, Math.floor(plot.width / (columns - first)));
  const left = Math.max(0, (plot.width - size * (columns - first)) / 2);
  const height = rows * size + 2;
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={styles.tiles}
    >
      <Hatch id="tile-hatch" />
      {tiles.map((tile, index) => (
        <OneTile
          key={tile.code}
          tile={tile}
          x={left + (tile.column - first) * size}
          y={1 + (tile.row - top) * size}
          size={size - 3}
          active={plot.active === index}
          onPoint={(on) => plot.point(on ? index : null)}
        />
      ))}
    </svg>
  );
}

interface OneTileProps {
  readonly tile: PaintedTile;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly active: boolean;
  readonly onPoint: (on: boolean) => void;
}

function OneTile({ tile, x, y, size, active, onPoint }: OneTileProps) {
  const { step, figure } = tile;
  const written = figure !== undefined && figure.length <= 6 && size >= 40;
  const look = step !== null && step >= 4 ? styles.onDark : styles.code;
  const edge = tile.own ? styles.own : tile.dashed ? styles.dashed : styles.tile;
  const fill = step === null ? 'url(#tile-hatch)' : step === 0 ? 'var(--surface)' : `var(--bin-${step})`;
  return (
    <g data-code={tile.code} onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <rect
        x={x}
        y={y}
        width={size}
        height={size}
        rx={2}
        style={{ fill }}
        className={active ? styles.active : edge}
      />
      <text
        x={x + size / 2}
        y={y + size / 2 - (written ? 7 : 0) - (tile.year === undefined ? 0 : 3)}
        fontSize={size < 28 ? 8.5 : 11}
        className={look}
      >
        {tile.code}
      </text>
      {written && (
        <text
          x={x + size / 2}
          y={y + size / 2 + (tile.year === undefined ? 9 : 5)}
          fontSize={11}
          className={look}
        >
          {figure}
        </text>
      )}
      {tile.year !== undefined && size >= 40 && (
        <text x={x + size / 2} y={y + size - 3} fontSize={8.5} className={look}>
          {tile.year}
        </text>
      )}
    </g>
  );
}
