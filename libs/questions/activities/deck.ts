import type { SlideRenderer, SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw: readingTable(['title', 'theme', 'providers', 'start', 'participations']),
};

/** How the entries of the question are written on slides. */
export const activities = {
  activities: renderer,
} satisfies SlideRenderers;
