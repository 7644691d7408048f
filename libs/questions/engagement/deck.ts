import type { SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { tablePlot } from '../../deck/plots/table-rows.js';

/** How the entries of the question are written on slides. */
export const engagement = {
  engagement: tablePlot(['country', 'group', 'band', 'score', 'low', 'high']),
} satisfies SlideRenderers;
