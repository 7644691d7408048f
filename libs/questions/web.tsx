// Made by scripts/questions.mjs from the folders of libs/questions.
import type { SlideCharts } from '@libs/charts';
import type { SlideContext } from '@libs/deck';
import { activityParties } from './activity-parties/web.js';
import { attendanceMatrix } from './attendance-matrix/web.js';
import { observations } from './observations/web.js';
import { participationByCountry } from './participation-by-country/web.js';
import { participationByMeeting } from './participation-by-meeting/web.js';

/** The charts of entries that have one of their own on pages; the others are drawn as on a slide. */
export const slideCharts: ReadonlyMap<string, SlideCharts<SlideContext>[string]> = new Map(
  Object.entries({
    ...activityParties,
    ...attendanceMatrix,
    ...observations,
    ...participationByCountry,
    ...participationByMeeting,
  }),
);
