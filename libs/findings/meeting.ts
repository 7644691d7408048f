import type { Count } from './counts.js';
import { sentence, type Sentence } from './sentence.js';

export interface MeetingFigures {
  readonly status: string;
  readonly mode: string | null;
  readonly countries: number | null;
  readonly heads: number | null;
  /** `representatives` or `participants`: what the heads were counted as. */
  readonly countedAs: string | null;
}

/** The figures that are used of a meeting, of all that sources state. */
export function meetingFigures({
  status,
  mode,
  counts,
}: {
  readonly status: string;
  readonly mode: string | null;
  readonly counts: readonly Pick<Count, 'measure' | 'preferred' | 'value' | 'countedAs'>[];
}): MeetingFigures {
  const used = (measure: string) => counts.find((count) => count.measure === measure && count.preferred);
  const heads = used('representatives');
  return {
    ...{ status, mode },
    countries: used('countries')?.value ?? null,
    heads: heads?.value ?? null,
    countedAs: heads?.countedAs ?? null,
  };
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
