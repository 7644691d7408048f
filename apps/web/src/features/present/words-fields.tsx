import { direction, LANGUAGES, type Language } from '@libs/vocabulary';
import { useI18n } from '../../lib/language';
import styles from './editor.module.css';

type Words = Readonly<Partial<Record<Language, string>>>;

interface WordsFieldsProps {
  readonly legend: string;
  readonly max: number;
  readonly value: Words;
  readonly lines?: boolean;
  readonly onChange: (value: Words) => void;
}

/** A text in three languages. What is left out is shown in another language, or written from the figures. */
export function WordsFields({ legend, max, value, lines = false, onChange }: WordsFieldsProps) {
  const { label } = useI18n();
  return (
    <fieldset className={styles.words}>
      <legend>{legend}</legend>
      {LANGUAGES.map((language) => {
        const attributes = {
          value: value[language] ?? '',
          maxLength: max,
          lang: language,
          dir: direction(language),
          onChange: ({ target }: { readonly target: { readonly value: string } }) =>
            onChange(withText(value, language, target.value)),
        };
        return (
          <label key={language}>
            <span>{label('code:language', language)}</span>
            {lines ? <textarea rows={3} {...attributes} /> : <input {...attributes} />}
          </label>
        );
      })}
    </fieldset>
  );
}

function withText(value: Words, language: Language, text: string): Words {
  const { [language]: _, ...others } = value;
  return text === '' ? others : { ...others, [language]: text };
}
