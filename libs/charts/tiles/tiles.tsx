import type { Plot } from '../mark.js';
import { Hatch } from '../marks/hatch.js';
import { stepIn, type Bin } from './bins.js';
import type { Tile } from './tiles-series.js';
import styles from './tiles.module.css';

export interface TilesProps {
  readonly plot: Plot;
  readonly tiles: readonly Tile[];
  readonly bins: readonly Bin[];
}

/** The members as tiles of one size, in places that never mirror. No border is drawn. */
export function Tiles({ plot, tiles, bins }: TilesProps) {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const first = Math.min(...tiles.map(({ column }) => column));
  const top = Math.min(...tiles.map(({ row }) => row));
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1 - top;
  const size = Math.min(52, Math.floor(plot.width / (columns - first)));
  const left = Math.max(0, (plot.width - size * (columns - first)) / 2);
  const height = rows * size + 2;
  return (
    <svg width={plot.width} height={height} viewBox={`0 0 ${plot.width} ${height}`} aria-hidden="true" className={styles.tiles}>
      <Hatch id="tile-hatch" />
      {tiles.map((tile, index) => (
        <OneTile
          key={tile.code}
          tile={tile}
          step={tile.times === null ? null : stepIn(bins, tile.times)}
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
  readonly tile: Tile;
  readonly step: number | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly active: boolean;
  readonly onPoint: (on: boolean) => void;
}

function OneTile({ tile, step, x, y, size, active, onPoint }: OneTileProps) {
  const fill = step === null ? 'url(#tile-hatch)' : step === 0 ? 'var(--surface)' : `var(--bin-${step})`;
  return (
    <g onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <rect x={x} y={y} width={size} height={size} rx={2} style={{ fill }} className={active ? styles.active : styles.tile} />
      <text x={x + size / 2} y={y + size / 2} fontSize={size < 28 ? 8.5 : 11} className={step !== null && step >= 4 ? styles.onDark : styles.code}>
        {tile.code}
      </text>
    </g>
  );
}
