import type { DataTable } from '@libs/table';
import { rowsOf } from '@libs/findings';
import { PlanActivitiesDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { isLarge } from './plan';

/** A plan's activities; of a large plan those of the one area that the address opens, else of the first. */
export function useActivities(plan: string, progress: DataTable) {
  const { language } = useI18n();
  const [search, change] = useSearchParams();
  const large = isLarge(progress);
  const chosen = search.get('open');
  const first =
    rowsOf(progress)
      .find((row) => row.count('activities') > 0)
      ?.text('area') ?? null;
  const named = chosen === 'none' ? undefined : chosen?.split(',')[0];
  const area = large ? (named ?? first) : null;
  return {
    large,
    answer: useAnswer(PlanActivitiesDocument, { plan, language, area }),
    /** The areas that stand open; null where the reader has not chosen. */
    open: large ? (chosen ?? area ?? '') : chosen,
    /** Opens areas in the address; of a large plan the last one that was opened. */
    onFold: (open: string): void =>
      change({ open: (large ? open.split(',').at(-1) : open) || 'none' }, 'replace'),
    onOpen: (activity: string): void => change({ activity }),
  };
}
