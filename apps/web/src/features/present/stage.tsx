import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isRightToLeft } from '@libs/vocabulary';
import { keyOf } from '@libs/findings';
import type { Story } from '@libs/stories';
import { useI18n } from '../../lib/language';
import { type Command, slideAfter } from './stage-keys';
import { ScaledSlide } from './scaled-slide';
import { Slide } from './slide';
import styles from './stage.module.css';
import { useStageKeys } from './use-stage-keys';
import { useShared } from './use-shared';
import type { RenderedSlide } from './use-rendered-slides';

interface StageProps {
  readonly id: string;
  readonly story: Story;
  readonly rendered: readonly RenderedSlide[];
  /** The slide that the address names, counted from 1. */
  readonly slide: number;
  readonly onSlide: (slide: number) => void;
  readonly onLeave: () => void;
  readonly onPresenter: () => void;
}

/** The story, slide by slide, on the whole screen. What was answered when it began stays until it ends. */
export function Stage(props: StageProps) {
  const { id, slide: first, onSlide, onLeave, onPresenter } = props;
  const { t, language } = useI18n();
  const [{ story, rendered }] = useState({ story: props.story, rendered: props.rendered });
  const [{ slide, black }, share] = useShared(id, { slide: first, black: false });
  const [laser, setLaser] = useState(false);
  const [help, setHelp] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const slides = story.slides.length;

  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // The keys turn slides from the start; a chart is entered by Tab.
    current?.focus();
    return () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      current?.close();
    };
  }, []);
  useEffect(() => onSlide(slide), [slide, onSlide]);

  const onCommand = useCallback(
    (command: Command): void => {
      switch (command.go) {
        case 'leave':
          return onLeave();
        case 'presenter':
          return onPresenter();
        case 'black':
          return share({ black: !black });
        case 'laser':
          return setLaser((on) => !on);
        case 'help':
          return setHelp((on) => !on);
        case 'fullscreen':
          return toggleFullscreen(dialog.current);
        case 'digits':
          return;
        case 'first':
        case 'jump':
        case 'last':
        case 'next':
        case 'previous':
          share({ slide: slideAfter(command, slide, slides), black: false });
      }
    },
    [slide, slides, black, share, onLeave, onPresenter],
  );
  const digits = useStageKeys(isRightToLeft(language), onCommand);
  const at = Math.min(slide, slides) - 1;
  const current = rendered[at];
  if (current === undefined) return null;
  const { title } = current.deckSlide;
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles.stage}
      data-theme="light"
      data-laser={laser || undefined}
      aria-label={t('stage.label')}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <p className={styles.spoken} role="status">
        {black ? t('stage.black') : t('stage.slide', { number: slide, slides, title })}
      </p>
      <div className={styles.screen} hidden={black}>
        <ScaledSlide>
          <Slide key={slide} slide={current} number={slide} of={slides} />
        </ScaledSlide>
      </div>
      {laser && <Pointer />}
      {digits !== '' && <p className={styles.digits}>{digits}</p>}
      {help && <Help />}
      <Controls {...{ slide, slides, onCommand }} />
    </dialog>
  );
}

function toggleFullscreen(element: HTMLElement | null): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else void element?.requestFullscreen().catch(() => undefined);
}

interface ControlsProps {
  readonly slide: number;
  readonly slides: number;
  readonly onCommand: (command: Command) => void;
}

/** For pointers and fingers: what the keys do. They fade where nothing moves. */
function Controls({ slide, slides, onCommand }: ControlsProps) {
  const { t } = useI18n();
  const button = (
    go: 'previous' | 'next' | 'black' | 'laser' | 'fullscreen' | 'presenter' | 'help' | 'leave',
    text: string,
  ) => (
    <button
      type="button"
      onClick={() => onCommand({ go })}
      aria-label={t(`stage.${go}`)}
      title={t(`stage.${go}`)}
    >
      <span aria-hidden="true">{text}</span>
    </button>
  );
  return (
    <div className={styles.controls}>
      <span className={styles.turn}>{button('previous', '‹')}</span>
      <span>{t('present.place', { number: slide, slides })}</span>
      <span className={styles.turn}>{button('next', '›')}</span>
      {button('black', '■')}
      {button('laser', '●')}
      {button('fullscreen', '⛶')}
      {button('presenter', '❐')}
      {button('help', '?')}
      {button('leave', '✕')}
    </div>
  );
}

const HELP = ['turn', 'jump', 'black', 'laser', 'fullscreen', 'presenter', 'leave'] as const;

/** Keys that are called alike in every language. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['laser', 'L'],
  ['fullscreen', 'F'],
  ['presenter', 'W'],
  ['leave', 'Esc'],
]);

function Help() {
  const { t } = useI18n();
  return (
    <dl className={styles.help}>
      {HELP.map((key) => (
        <div key={key}>
          <dt>{LETTERS.get(key) ?? t(keyOf('stage.key.', key))}</dt>
          <dd>{t(`stage.help.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A red dot in the place of the pointer. */
function Pointer() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current !== null) dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  return <div ref={dot} className={styles.pointer} aria-hidden="true" />;
}
