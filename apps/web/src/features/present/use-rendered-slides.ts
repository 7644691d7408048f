import { slidesOf, type DeckSlide, type SlideContext } from '@libs/deck';
import type { Choice, Story } from '@libs/stories';
import { useMemo } from 'react';
import { deckContextOf } from '../../lib/deck-context';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import type { SlideResult } from './slide-result';

/** A slide as it is told, the same in the browser and in a deck, and the answers that charts are drawn from. */
export interface RenderedSlide {
  readonly deckSlide: DeckSlide;
  readonly shown: SlideResult | null;
  /** What its chart is told with; null for a slide that shows no figures. */
  readonly context: SlideContext | null;
}

/** The slides of a story in the reader's words; null until the names of things are known. */
export function useRenderedSlides(
  story: Story,
  shown: readonly (SlideResult | null)[] | null,
  units: ReadonlyMap<string, string>,
): readonly RenderedSlide[] | null {
  const i18n = useI18n();
  const frame = useReferenceData();
  return useMemo(() => {
    if (frame === null || shown === null) return null;
    const deckContext = deckContextOf(frame, i18n, units);
    const { asOf, readOn, fictional } = frame.network;
    const answers = shown.filter((one) => one !== null).map((one) => ({ ...one, choice: choiceOf(one) }));
    const slides = slidesOf(story, answers, deckContext, { asOf, readOn, fictional, version: 0, hash: '' });
    return slides.map((deckSlide, index) => {
      const result = shown[index] ?? null;
      const context =
        result === null ? null : { ...deckContext, choice: choiceOf(result), alt: deckSlide.title };
      return { deckSlide, shown: result, context };
    });
  }, [story, shown, units, frame, i18n]);
}

/** The choice with all that the data chose. */
function choiceOf({ key, asked }: SlideResult): Choice {
  const words = Object.entries(asked).filter(([word, value]) => word !== 'key' && typeof value === 'string');
  return { ...Object.fromEntries(words), key };
}
