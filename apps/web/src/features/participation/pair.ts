import type { FrameQuery } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useSearchParams } from '../../lib/search-params';

export interface Pair {
  /** Meetings with a published list, in the order of time. */
  readonly meetings: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly years: { readonly from: string; readonly to: string };
}

/** Whether a list says enough: complete, or naming at least half of the members stated. */
function isListed({ list, named, counts }: FrameQuery['meetings'][number]): boolean {
  const stated = counts.find(({ measure, preferred }) => measure === 'countries' && preferred)?.value ?? 0;
  return list === 'complete' || (list === 'partial' && (named ?? 0) * 2 >= stated);
}

/** The two meetings that the address compares; without any, the two first with lists. */
export function usePair(): Pair {
  const [search] = useSearchParams();
  const listed = (useReferenceData()?.meetings ?? [])
    .filter((meeting) => meeting.statutory && meeting.startDate !== null && isListed(meeting))
    .sort((a, b) => (a.startDate ?? '').localeCompare(b.startDate ?? ''));
  const year = (id: string): string =>
    listed.find((meeting) => meeting.id === id)?.startDate?.slice(0, 4) ?? '';
  const from = search.get('meeting') ?? listed[0]?.id ?? '';
  const to = search.get('later') ?? listed[1]?.id ?? '';
  return { meetings: listed.map(({ id }) => id), from, to, years: { from: year(from), to: year(to) } };
}
