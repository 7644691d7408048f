import { only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { linksFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';

const renderer: SlideRenderer = {
  finding: (tables) => linksFinding(only(tables)),
  draw: readingTable(['provider', 'beneficiary', 'activities', 'first', 'last']),
};

/** How the entries of the question are written on slides. */
export const links = {
  links: renderer,
} satisfies SlideRenderers;
