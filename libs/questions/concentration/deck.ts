import type { SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { latestMeeting, tablePlot } from '../../deck/plots/table-rows.js';

/** How the entries of the question are written on slides. */
export const concentration = {
  concentration: tablePlot(
    ['meeting', 'countries', 'countriesMax', 'gini', 'giniOfAll', 'effectiveNumber'],
    latestMeeting,
  ),
} satisfies SlideRenderers;
