import { isChartKey, type ChartKey, type Slide } from '@libs/stories';
import type { DataTable } from '@libs/table';
import type { StoryTablesQuery } from '../../gql/graphql';
import { tableOf } from '../../lib/table';

type SlideAnswer = Extract<StoryTablesQuery['storyTables'], { __typename: 'StoryTables' }>['slides'][number];

/** What a slide shows, as the data answered it. */
export interface SlideResult {
  readonly key: ChartKey;
  /** What was asked, with all that the data chose. */
  readonly asked: Readonly<Record<string, string | number | null>>;
  /** What the data do not have; then there is no table. */
  readonly missing: string | null;
  readonly tables: readonly DataTable[];
}

/** The answers of a story's slides, in the order of the slides; null for a slide that shows no figures. */
export function slideResultsOf(
  slides: readonly Slide[],
  answers: readonly SlideAnswer[],
): (SlideResult | null)[] {
  const left = [...answers];
  return slides.map((slide) => {
    const answer = 'choice' in slide ? left.shift() : undefined;
    const key = answer?.choice['key'];
    if (answer === undefined || typeof key !== 'string' || !isChartKey(key)) return null;
    return { key, asked: answer.choice, missing: answer.missing, tables: answer.tables.map(tableOf) };
  });
}
