import type { Kind } from '../kind.js';
import { activity } from './activities.js';
import { document, source } from './documents.js';
import { indicator, observation } from './indicators.js';
import { delegation, meeting, programme } from './meetings.js';
import { needs, round } from './needs.js';
import { chairTerm, focalPoint, institution, membership } from './network.js';
import { area, plan, result, resultIndicator } from './plans.js';

/** Every kind of record that people enter, by its name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    ...[meeting, programme, delegation],
    ...[plan, area, activity, result, resultIndicator],
    ...[round, needs],
    ...[institution, focalPoint, chairTerm, membership],
    ...[document, indicator, observation, source],
  ].map((kind) => [kind.name, kind]),
);

export { activity, needs, observation, resultIndicator };
