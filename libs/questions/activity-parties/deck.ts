import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { countTiles } from '../../deck/plots/count-tiles.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import { beneficiaryTiles } from './series.js';

const beneficiaries: SlideRenderer = {
  finding: () => null,
  draw: (tables, telling) => countTiles(beneficiaryTiles(only(tables), telling.members), telling),
  table: readingTable(['country', 'group', 'beneficiary']),
};

/** How the entries of the question are written on slides. */
export const activityParties = {
  beneficiaries: beneficiaries,
} satisfies SlideRenderers;
