import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { matchesFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => matchesFinding(only(tables)),
  draw: readingTable(['theme', 'needing', 'providing', 'need', 'capacity']),
};

/** How the entries of the question are written on slides. */
export const matches = {
  matches: renderer,
} satisfies SlideRenderers;
