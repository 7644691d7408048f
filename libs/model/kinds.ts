import { activity } from './activity.js';
import { area } from './area.js';
import { chairTerm } from './chair-term.js';
import { cooperationProgramme } from './cooperation-programme.js';
import { delegation } from './delegation.js';
import { document } from './document.js';
import { focalPoint } from './focal-point.js';
import { indicator } from './indicator.js';
import { institution } from './institution.js';
import type { Kind } from './kind.js';
import { meeting } from './meeting.js';
import { membership } from './membership.js';
import { needs } from './needs.js';
import { observation } from './observation.js';
import { place } from './place.js';
import { plan } from './plan.js';
import { programme } from './programme.js';
import { resultIndicator } from './result-indicator.js';
import { result } from './result.js';
import { round } from './round.js';
import { source } from './source.js';

/** Every kind of record that people enter, by its name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    ...[meeting, programme, delegation, place],
    ...[plan, cooperationProgramme, area, activity, result, resultIndicator],
    ...[round, needs],
    ...[institution, focalPoint, chairTerm, membership],
    ...[document, indicator, observation, source],
  ].map((kind) => [kind.name, kind]),
);

export { activity, cooperationProgramme, document, meeting, needs, observation, place, resultIndicator };
