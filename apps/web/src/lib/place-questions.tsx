import { ChartSkeleton } from '@libs/charts';
import type { PagePlace } from '@libs/questions';
import { chartKeys, entryOf, type ChartKey } from '@libs/stories';
import { lazy, Suspense } from 'react';
import { StoryTablesDocument, type AnalyticsFilter } from '../gql/graphql';
import { useAnswer } from './use-answer';
import { useI18n } from './language';
import { tableOf } from './table';

const QuestionChart = lazy(async () => ({ default: (await import('./question-chart')).QuestionChart }));

const HEIGHT = 280;

interface PlaceQuestionsProps {
  readonly place: PagePlace;
  readonly filter: AnalyticsFilter | null;
}

/** The charts of all questions that have their place here, each with its finding. */
export function PlaceQuestions({ place, filter }: PlaceQuestionsProps) {
  const keys = chartKeys.filter((key) => entryOf(key).page === place);
  return keys.length === 0 ? null : <QuestionCharts keys={keys} filter={filter} />;
}

interface QuestionChartsProps {
  readonly keys: readonly ChartKey[];
  readonly filter: AnalyticsFilter | null;
}

function QuestionCharts({ keys, filter }: QuestionChartsProps) {
  const { language } = useI18n();
  const choices = keys.map((key) => ({ key, filter }));
  const answered = useAnswer(StoryTablesDocument, { choices, language }).data?.content.storyTables;
  if (answered === undefined) return <ChartSkeleton height={HEIGHT} />;
  if (answered.__typename !== 'StoryTables') return null;
  return (
    <Suspense fallback={<ChartSkeleton height={HEIGHT} />}>
      {answered.slides.map(({ tables }, at) => {
        const key = keys[at];
        return key === undefined || tables.length === 0 ? null : (
          <QuestionChart key={key} entry={key} tables={tables.map(tableOf)} />
        );
      })}
    </Suspense>
  );
}
