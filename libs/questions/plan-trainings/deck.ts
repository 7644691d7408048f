import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { trainingsFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => trainingsFinding(only(tables)),
  draw: readingTable(['title', 'level', 'value', 'n', 'responseRate']),
};

/** How the entries of the question are written on slides. */
export const planTrainings = {
  'plan-trainings': renderer,
} satisfies SlideRenderers;
