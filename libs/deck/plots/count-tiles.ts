import { binsTo, stepIn } from '@libs/rules';
import { nothing, type SlideContext } from './slide-renderer.js';
import type { Drawing, HeatCell, Key } from '../deck.js';
import { mostOf, type CountedTile } from '../../questions/counted-tiles.js';

/** A tile a member, coloured by how often it is counted. */
export function countTiles(counted: readonly CountedTile[], { i18n, alt }: SlideContext): Drawing {
  const bins = binsTo(mostOf(counted));
  const stepAt = (count: number | null): HeatCell['step'] =>
    count === null ? 'unknown' : stepIn(bins, count);
  const tiles = counted.map(({ code, group, row, column, n: count }) => {
    const names = { country: i18n.label('country', code), group: i18n.label('group', group) };
    const alt =
      count === null ? i18n.t('mark.tile-unknown', names) : i18n.t('mark.tile', { ...names, named: count });
    return {
      row,
      column,
      code,
      text: count === null || count === 0 ? '' : String(count),
      step: stepAt(count),
      alt,
    };
  });
  if (tiles.length === 0) return nothing(i18n);
  const keys: Key[] = bins.map(({ from, to, step }) => ({
    step,
    text: from === to ? i18n.t('tiles.times', { n: from }) : i18n.t('tiles.between', { from, to }),
  }));
  const unknown = tiles.some(({ step }) => step === 'unknown');
  return {
    kind: 'tiles',
    tiles,
    keys: unknown ? [...keys, { step: 'unknown', text: i18n.label('code:missing', 'unknown') }] : keys,
    alt,
  };
}
