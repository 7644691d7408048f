import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Loading } from '@libs/charts';
import { choicesOf, type Story, titleOf } from '@libs/stories';
import { type OneStoryFragment, StoryChoicesDocument, StoryTablesDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { QueryResult } from '../../ui/query-result';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { useAnswer } from '../../lib/use-answer';
import styles from './present.module.css';
import { ScaledSlide } from './scaled-slide';
import { DeckChanges } from './deck-changes';
import { Slide } from './slide';
import { DownloadDeck } from './download-deck';
import { lastDownload } from './downloaded-decks';
import { type RenderedSlide, useRenderedSlides } from './use-rendered-slides';
import { type SlideResult, slideResultsOf } from './slide-result';

const Stage = lazy(async () => ({ default: (await import('./stage')).Stage }));
const Presenter = lazy(async () => ({ default: (await import('./presenter')).Presenter }));
const Editor = lazy(async () => ({ default: (await import('./editor')).Editor }));

interface StoryPreviewProps {
  /** Tells this story from every other one on this device. */
  readonly id: string;
  readonly story: Story;
  /** As someone keeps it; null for a template. */
  readonly saved: OneStoryFragment | null;
}

const skeleton = <PageSkeleton heights={[120, 360]} />;

/** A story with all its slides: to look at, to change, to present. */
export function StoryPreview({ id, story, saved }: StoryPreviewProps) {
  const [search, change] = useSearchParams();
  const { answer, shown } = useStorySlides(story);
  const units = useUnits();
  const rendered = useRenderedSlides(story, shown, units);
  const stage = numberOf(search.get('stage'), story.slides.length);
  const onSlide = useCallback((slide: number) => change({ stage: String(slide) }, 'replace'), [change]);
  if (search.has('edit'))
    return (
      <Suspense fallback={skeleton}>
        <Editor story={story} saved={saved?.own === true ? saved : null} />
      </Suspense>
    );
  return (
    <QueryResult answer={answer} skeleton={skeleton}>
      {() => {
        if (rendered === null) return skeleton;
        if (search.has('presenter'))
          return (
            <Suspense fallback={skeleton}>
              <Presenter {...{ id, story, rendered }} />
            </Suspense>
          );
        return (
          <>
            <Overview {...{ id, story, saved, rendered }} />
            {stage !== null && (
              <Suspense fallback={<Loading />}>
                <Stage
                  {...{ id, story, rendered, onSlide }}
                  slide={stage}
                  onLeave={() => change({ stage: null }, 'replace')}
                  onPresenter={openPresenter}
                />
              </Suspense>
            )}
          </>
        );
      }}
    </QueryResult>
  );
}

function numberOf(word: string | null, slides: number): number | null {
  if (word === null) return null;
  const number = /^\d{1,3}$/.test(word) ? Number(word) : 1;
  return Math.min(Math.max(number, 1), slides);
}

/** A second window on the same story, for the speaker's own screen. */
function openPresenter(): void {
  const address = new URL(window.location.href);
  address.searchParams.delete('stage');
  address.searchParams.set('presenter', 'yes');
  window.open(address, 'presenter', 'popup,width=1100,height=760');
}

interface OverviewProps extends StoryPreviewProps {
  readonly rendered: readonly RenderedSlide[];
}

function Overview({ id, story, saved, rendered }: OverviewProps) {
  const { t, language } = useI18n();
  const [search, change] = useSearchParams();
  const { template } = story;
  // A deck that is compared is in the address, or is the last one of this device.
  const since = search.get('since') ?? lastDownload(id);
  const name = titleOf(story, language) || t(template ? `template.${template}` : 'present.untitled');
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to="/present">{t('present.all')}</LocalizedLink>
      </p>
      <PageHead title={name} finding={name}>
        {t('present.about', { n: story.slides.length })}
      </PageHead>
      <div className={styles.actions}>
        <button type="button" className={styles.main} onClick={() => change({ stage: '1' })}>
          {t('present.start')}
        </button>
        <button type="button" onClick={() => change({ edit: 'yes' })}>
          {t(saved?.own === true ? 'present.edit' : 'present.own')}
        </button>
      </div>
      <DownloadDeck {...{ id, story }} />
      {since !== null && <DeckChanges hash={since} />}
      <ol className={styles.slides}>
        {rendered.map((slide, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.thumbnail}
              onClick={() => change({ stage: String(index + 1) })}
              aria-label={t('present.open-slide', {
                number: index + 1,
                title: slide.deckSlide.title,
              })}
            />
            <div className={styles.picture} data-theme="light" inert>
              <ScaledSlide>
                <Slide slide={slide} number={index + 1} of={rendered.length} />
              </ScaledSlide>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** All figures of a story in one answer, slide by slide. */
function useStorySlides(story: Story) {
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
function useUnits(): ReadonlyMap<string, string> {
  const indicators = useAnswer(StoryChoicesDocument, {}).data?.content.indicators;
  return useMemo(() => new Map(indicators?.map(({ code, unit }) => [code, unit])), [indicators]);
}
