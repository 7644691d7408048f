import { keyOf } from '@libs/findings';
import { chartKeys, entryOf, isChartKey, STORY_LIMITS, type Slide, type Story } from '@libs/stories';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DeleteStoryDocument, SaveStoryDocument, type OneStoryFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { pathOf } from '../../lib/locale-route';
import { useSearchParams } from '../../lib/search-params';
import { refusalOf } from '../../lib/refusal';
import { send } from '../../lib/send';
import { PageHead } from '../../ui/page-head';
import styles from './editor.module.css';
import { SlideFields } from './slide-fields';
import { WordsFields } from './words-fields';

interface EditorProps {
  readonly story: Story;
  /** The reader's own story; null where a copy is made. */
  readonly saved: OneStoryFragment | null;
}

/** Chooses, orders and words the slides of a story of one's own. */
export function Editor({ story: begun, saved }: EditorProps) {
  const { t, language } = useI18n();
  const [story, setStory] = useState(begun);
  const [shared, setShared] = useState(saved?.shared ?? false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [, change] = useSearchParams();
  const [, navigate] = useLocation();
  const setSlides = (slides: readonly Slide[]): void => setStory({ ...story, slides });

  async function save(): Promise<void> {
    try {
      const { saveStory } = await send(SaveStoryDocument, {
        ...{ id: saved?.id ?? null, version: saved?.version ?? null },
        ...{ shared, story },
      });
      if (saveStory.__typename === 'InvalidInput') return setTrouble(troubleOf(saveStory.problems[0]?.code));
      navigate(pathOf({ language, path: `/present/${saveStory.id}` }));
    } catch (error) {
      setTrouble(t(`wrong.${refusalOf(error)}`));
    }
  }

  async function remove(): Promise<void> {
    if (saved === null || !window.confirm(t('editor.sure'))) return;
    const { deleteStory } = await send(DeleteStoryDocument, { id: saved.id, version: saved.version });
    if (deleteStory.__typename === 'InvalidInput')
      return setTrouble(troubleOf(deleteStory.problems[0]?.code));
    navigate(pathOf({ language, path: '/present' }));
  }

  function troubleOf(code = 'other'): string {
    const known = ['changed-meanwhile', 'too-many', 'too-long', 'needed'];
    return t(known.includes(code) ? keyOf('editor.wrong.', code) : 'editor.wrong.other');
  }

  return (
    <div className={styles.editor}>
      <PageHead title={t('present.edit')} finding={t(saved === null ? 'editor.new' : 'editor.change')}>
        {t('editor.text')}
      </PageHead>
      <WordsFields
        legend={t('editor.title')}
        max={STORY_LIMITS.title}
        value={story.title}
        onChange={(title) => setStory({ ...story, title })}
      />
      <ol className={styles.slides}>
        {story.slides.map((slide, index) => (
          <li key={index}>
            <SlideFields
              number={index + 1}
              slide={slide}
              onChange={(next) => setSlides(replaced(story.slides, index, next))}
            />
            <p className={styles.order}>
              <button
                type="button"
                disabled={index === 0}
                onClick={() => setSlides(moved(story.slides, index, -1))}
              >
                {t('editor.up')}
              </button>
              <button
                type="button"
                disabled={index === story.slides.length - 1}
                onClick={() => setSlides(moved(story.slides, index, 1))}
              >
                {t('editor.down')}
              </button>
              <button
                type="button"
                disabled={story.slides.length === 1}
                onClick={() => setSlides(without(story.slides, index))}
              >
                {t('editor.remove')}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {story.slides.length < STORY_LIMITS.slides && (
        <NewSlide onAdd={(slide) => setSlides([...story.slides, slide])} />
      )}
      <label className={styles.shared}>
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
        <span>{t('editor.shared')}</span>
      </label>
      {trouble !== null && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <p className={styles.end}>
        <button type="button" className={styles.main} onClick={() => void save()}>
          {t('editor.save')}
        </button>
        <button type="button" onClick={() => change({ edit: null })}>
          {t('editor.leave')}
        </button>
        {saved !== null && (
          <button type="button" onClick={() => void remove()}>
            {t('editor.delete')}
          </button>
        )}
      </p>
    </div>
  );
}

/** A new slide: words alone, or anything of the catalogue. */
function NewSlide({ onAdd }: { readonly onAdd: (slide: Slide) => void }) {
  const { t } = useI18n();
  return (
    <label className={styles.add}>
      <span>{t('editor.add')}</span>
      <select value="" onChange={({ target }) => onAdd(slideOf(target.value))}>
        <option value="" disabled>
          {t('present.choose')}
        </option>
        <option value="text">{t('editor.words')}</option>
        {chartKeys.map((key) => (
          <option key={key} value={key}>
            {t(`chart.${key}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function slideOf(value: string): Slide {
  if (!isChartKey(value)) return { kind: 'text' };
  const { drawing } = entryOf(value);
  const kind = drawing === 'figure' ? 'figure' : drawing === 'table' ? 'table' : 'chart';
  return { kind, choice: { key: value } };
}

/** The slides with one in another's place: `by` places down, up where it is negative. */
function moved(slides: readonly Slide[], index: number, by: number): readonly Slide[] {
  const rest = without(slides, index);
  const place = Math.min(Math.max(index + by, 0), rest.length);
  return [...rest.slice(0, place), ...slides.slice(index, index + 1), ...rest.slice(place)];
}

function without(slides: readonly Slide[], index: number): readonly Slide[] {
  return slides.filter((_, place) => place !== index);
}

function replaced(slides: readonly Slide[], index: number, slide: Slide): readonly Slide[] {
  return slides.map((one, place) => (place === index ? slide : one));
}
