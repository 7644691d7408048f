import type { ImportKindName } from '../import.js';
import { activities } from './activities.js';
import { attendance } from './attendance.js';
import { indicators } from './indicators.js';
import { institutions } from './institutions.js';
import type { ImportKind } from './kind.js';
import { meetings } from './meetings.js';
import { needs } from './needs.js';

/** Every kind of file that can be brought in. */
export const importKinds: Readonly<Record<ImportKindName, ImportKind>> = {
  attendance,
  activities,
  needs,
  indicators,
  institutions,
  meetings,
};

/** The kind of file that a word from outside names; null where there is none. */
export function importKindNamed(name: string): ImportKind | null {
  return Object.values(importKinds).find((kind) => kind.name === name) ?? null;
}
