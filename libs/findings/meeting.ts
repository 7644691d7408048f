import type { Count } from './counts.js';
import { sentence, type Sentence } from './sentence.js';

type Missing = 'both' | 'date' | 'place' | 'none';

export interface MeetingFigures {
  readonly status: string;
  /** What is not known of when and where it is; asked of a meeting that is not held. */
  readonly missing?: Missing;
  readonly mode: string | null;
  readonly countries: number | null;
  readonly heads: number | null;
  /** `representatives` or `participants`: what the heads were counted as. */
  readonly countedAs: string | null;
}

interface MeetingRecord {
  readonly status: string;
  readonly mode: string | null;
  readonly startDate: string | null;
  readonly place: string | null;
  readonly counts: readonly Pick<Count, 'measure' | 'preferred' | 'value' | 'countedAs' | 'basis'>[];
  /** Members that came by a complete list that leaves nobody open. */
  readonly countriesOnList: number | null;
}

/** The figures that are used of a meeting: of all that sources state, else what a complete list bears. */
export function meetingFigures({
  status,
  mode,
  startDate,
  place,
  counts,
  countriesOnList,
}: MeetingRecord): MeetingFigures {
  const used = (measure: string) => {
    // Names that somebody counted are no total, also where they are preferred.
    const stated = counts.filter((count) => count.measure === measure && count.basis === 'stated');
    return stated.find(({ preferred }) => preferred) ?? stated[0];
  };
  const heads = used('representatives');
  return {
    ...{ status, mode, missing: missingOf(startDate, mode === 'virtual' ? mode : place) },
    countries: used('countries')?.value ?? countriesOnList,
    heads: heads?.value ?? null,
    countedAs: heads?.countedAs ?? null,
  };
}

function missingOf(date: string | null, place: string | null): Missing {
  if (date === null) return place === null ? 'both' : 'date';
  return place === null ? 'place' : 'none';
}

/** The finding of a meeting's page: who took part, or that nobody has said; of one that is not held, how it stands with it. */
export function meetingFinding(figures: MeetingFigures): Sentence {
  const { status, mode, countries, heads, countedAs, missing = 'none' } = figures;
  if (status !== 'held') return sentence('meeting.not-held', { status, missing });
  if (countries === null) return sentence('meeting.not-reported');
  const stated = { countries, mode: (mode ?? '').replace('-', '') };
  if (heads === null) return sentence('meeting.countries', stated);
  return sentence(countedAs === 'participants' ? 'meeting.participants' : 'meeting.representatives', {
    ...stated,
    heads,
  });
}
