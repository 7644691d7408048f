import { sentence, type Sentence } from './sentence.js';

export interface MeetingFigures {
  readonly status: string;
  readonly mode: string | null;
  readonly countries: number | null;
  readonly heads: number | null;
  /** `representatives` or `participants`: what the heads were counted as. */
  readonly countedAs: string | null;
}

/** The finding of a meeting's page: who took part, or that nobody has said. */
export function meetingFinding({ status, mode, countries, heads, countedAs }: MeetingFigures): Sentence {
  if (status !== 'held') return sentence('meeting.announced');
  if (countries === null) return sentence('meeting.not-reported');
  const stated = { countries, mode: (mode ?? '').replace('-', '') };
  if (heads === null) return sentence('meeting.countries', stated);
  return sentence(countedAs === 'participants' ? 'meeting.participants' : 'meeting.representatives', {
    ...stated,
    heads,
  });
}
