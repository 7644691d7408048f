import type { Kind } from '../kind.js';
import { delegation, meeting } from './meetings.js';

/** Every kind of record that people enter, by its name. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [meeting, delegation].map((kind) => [kind.name, kind]),
);
