import { yearOf } from '../../findings/index.js';
import type { DeckContext } from './slide-renderer.js';

/** The day on which a meeting began; empty where nobody knows it. */
export function startAt(meetings: DeckContext['meetings'], meeting: string | undefined): string {
  return meetings.get(meeting ?? '')?.start ?? '';
}

/** The year of a meeting. */
export function yearAt(meetings: DeckContext['meetings'], meeting: string | undefined): string {
  return yearOf(startAt(meetings, meeting));
}
