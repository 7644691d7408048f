import { choicesOf, type Story } from '@libs/stories';
import { useMemo } from 'react';
import { StoryChoicesDocument, StoryTablesDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { slideResultsOf, type SlideResult } from './slide-result';

/** All figures of a story in one answer, slide by slide. */
export function useStorySlides(story: Story) {
  const { language } = useI18n();
  const choices = useMemo(() => choicesOf(story).map(({ choice }) => choice), [story]);
  const answer = useAnswer(StoryTablesDocument, { choices, language });
  const answered = answer.data?.content.storyTables;
  const shown = useMemo<readonly (SlideResult | null)[] | null>(
    () => (answered?.__typename === 'StoryTables' ? slideResultsOf(story.slides, answered.slides) : null),
    [answered, story],
  );
  return { answer, shown };
}

/** Units of the indicators, by which their values are written. */
export function useUnits(): ReadonlyMap<string, string> {
  const indicators = useAnswer(StoryChoicesDocument, {}).data?.content.indicators;
  return useMemo(() => new Map(indicators?.map(({ code, unit }) => [code, unit])), [indicators]);
}
