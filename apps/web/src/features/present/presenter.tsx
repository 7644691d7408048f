import type { Story } from '@libs/stories';
import { isRightToLeft } from '@libs/vocabulary';
import { useCallback, useEffect, useState } from 'react';
import { useI18n } from '../../lib/language';
import { slideAfter, type Command } from './stage-keys';
import { ScaledSlide } from './scaled-slide';
import { Slide } from './slide';
import styles from './presenter.module.css';
import { useStageKeys } from './use-stage-keys';
import { useShared } from './use-shared';
import type { RenderedSlide } from './use-rendered-slides';

interface PresenterProps {
  readonly id: string;
  readonly story: Story;
  readonly rendered: readonly RenderedSlide[];
}

/** What the speaker sees in a window of their own: the slide, the next one, notes and the time. */
export function Presenter({ id, ...props }: PresenterProps) {
  const { t, language } = useI18n();
  const [{ story, rendered }] = useState({ story: props.story, rendered: props.rendered });
  const [{ slide, black }, share] = useShared(id, { slide: 1, black: false });
  const slides = story.slides.length;
  const onCommand = useCallback(
    (command: Command): void => {
      if (command.go === 'black') share({ black: !black });
      else if (slideAfter(command, slide, slides) !== slide || command.go === 'jump')
        share({ slide: slideAfter(command, slide, slides), black: false });
    },
    [slide, slides, black, share],
  );
  useStageKeys(isRightToLeft(language), onCommand);
  const view = (number: number) => {
    const content = rendered[number - 1];
    if (content === undefined) return <p className={styles.end}>{t('stage.end')}</p>;
    return (
      <ScaledSlide>
        <Slide key={number} slide={content} of={slides} number={number} />
      </ScaledSlide>
    );
  };
  const current = rendered[slide - 1];
  if (current === undefined) return null;
  const { title, notes } = current.deckSlide;
  return (
    <div className={styles.presenter}>
      <title>{t('stage.presenter')}</title>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.now} data-theme="light" data-black={black || undefined}>
        {view(slide)}
      </div>
      <section className={styles.next} aria-label={t('stage.coming')}>
        <h2>{t('stage.coming')}</h2>
        <div className={styles.small} data-theme="light" inert>
          {view(slide + 1)}
        </div>
      </section>
      <section className={styles.notes} aria-label={t('stage.notes')}>
        <h2>{t('stage.notes')}</h2>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {notes.length === 0 && <p>{t('stage.no-notes')}</p>}
      </section>
      <div className={styles.bar}>
        <button type="button" onClick={() => onCommand({ go: 'previous' })}>
          {t('stage.previous')}
        </button>
        <span>{t('present.place', { number: slide, slides })}</span>
        <button type="button" onClick={() => onCommand({ go: 'next' })}>
          {t('stage.next')}
        </button>
        <button type="button" aria-pressed={black} onClick={() => onCommand({ go: 'black' })}>
          {t('stage.black')}
        </button>
        <Timer />
      </div>
    </div>
  );
}

/** How long the talk has lasted, and the time of day. */
function Timer() {
  const { t, language } = useI18n();
  const [began, setBegan] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  const two = (part: number): string => String(part).padStart(2, '0');
  return (
    <span className={styles.timer}>
      <bdi dir="ltr" role="timer" aria-label={t('stage.time')}>
        {`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}
      </bdi>
      <button type="button" onClick={() => setBegan(Date.now())}>
        {t('stage.reset')}
      </button>
      <span>{new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(now)}</span>
    </span>
  );
}
