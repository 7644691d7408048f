import {
  entryOf,
  STORY_LIMITS,
  type Choice,
  type Slide,
  type SlideTexts,
  type TextsByLanguage,
} from '@libs/stories';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { useI18n } from '../../lib/language';
import { ChoiceFields } from './choice-fields';
import styles from './editor.module.css';
import { WordsFields } from './words-fields';

interface SlideFieldsProps {
  readonly number: number;
  readonly slide: Slide;
  readonly onChange: (slide: Slide) => void;
}

const PARTS = ['title', 'body', 'notes'] as const;

/** One slide in the editor: what it shows, of what, and its own words. */
export function SlideFields({ number, slide, onChange }: SlideFieldsProps) {
  const { t } = useI18n();
  const texts = slide.texts ?? {};
  const name = 'choice' in slide ? t(`chart.${slide.choice.key}`) : t(`editor.kind.${slide.kind}`);
  return (
    <details className={styles.slide} open={slide.kind === 'text' && Object.keys(texts).length === 0}>
      <summary>{t('editor.slide', { number, name })}</summary>
      {'choice' in slide && (
        <>
          {(slide.kind === 'chart' || slide.kind === 'table') &&
            entryOf(slide.choice.key).drawing !== 'table' && (
              <label className={styles.kind}>
                <span>{t('editor.shown-as')}</span>
                <select
                  value={slide.kind}
                  onChange={({ target }) =>
                    onChange({ ...slide, kind: target.value === 'table' ? 'table' : 'chart' })
                  }
                >
                  <option value="chart">{t('editor.kind.chart')}</option>
                  <option value="table">{t('editor.kind.table')}</option>
                </select>
              </label>
            )}
          <ChoiceFields choice={slide.choice} onChange={(choice: Choice) => onChange({ ...slide, choice })} />
        </>
      )}
      {PARTS.map((part) => (
        <WordsFields
          key={part}
          legend={t(`editor.${part}`)}
          max={STORY_LIMITS[part]}
          lines={part !== 'title'}
          value={partOf(texts, part)}
          onChange={(words) => onChange(withTexts(slide, withPart(texts, part, words)))}
        />
      ))}
    </details>
  );
}

type Words = Readonly<Partial<Record<Language, string>>>;

function partOf(texts: TextsByLanguage, part: keyof SlideTexts): Words {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language]?.[part];
      return text === undefined ? [] : [[language, text]];
    }),
  );
}

function withPart(texts: TextsByLanguage, part: keyof SlideTexts, words: Words): TextsByLanguage {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const { [part]: _, ...others } = texts[language] ?? {};
      const text = words[language];
      const own = text === undefined ? others : { ...others, [part]: text };
      return Object.keys(own).length === 0 ? [] : [[language, own]];
    }),
  );
}

function withTexts(slide: Slide, texts: TextsByLanguage): Slide {
  return { ...slide, texts };
}
