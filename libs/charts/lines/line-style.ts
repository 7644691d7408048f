import type { I18n } from '../../findings/index.js';
import { groupMark, type GroupMark } from '../marks/group-marks.js';
import type { LineSeries } from '../../questions/observations/series.js';

const groups: readonly string[] = ['arab', 'asian', 'african'];

/** How an area is drawn: groups keep their colour and shape, the highlighted one has the network's, others are grey. */
export function lineStyle(area: string, highlighted: boolean): GroupMark {
  if (groups.includes(area)) return groupMark(area);
  if (highlighted) return { colour: 'var(--network)', shape: 'diamond' };
  return { colour: 'var(--muted)', shape: 'circle' };
}

/** Modelled lines are dashed, reported ones solid. */
export function dashOf({ estimate }: Pick<LineSeries, 'estimate'>): string | undefined {
  return estimate === 'modelled' ? '5 3' : undefined;
}

/** A member by its code, which is short in every language; a group by its name. */
export function shortName({ area }: Pick<LineSeries, 'area'>, { label }: I18n): string {
  return /^[A-Z]\w\w$/.test(area) ? area : label('area', area);
}
