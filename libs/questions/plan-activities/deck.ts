import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { progressFinding, rowsOf } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => {
    const rows = rowsOf(only(tables));
    return rows.length === 0 ? progressFinding(only(tables)) : null;
  },
  draw: readingTable(['title', 'area', 'status', 'start', 'participations']),
};

/** How the entries of the question are written on slides. */
export const planActivities = {
  'plan-activities': renderer,
} satisfies SlideRenderers;
