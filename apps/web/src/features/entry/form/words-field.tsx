import { LANGUAGES, type Language } from '@libs/vocabulary';
import { useI18n } from '../../../lib/language';
import { cellAt } from '../record-edits';
import { idOf, useEditing } from './context';
import styles from './form.module.css';
import { Grouped, type FieldProps } from './labelled';
import { TextControl } from './text-control';
import { useProblems, FieldIssues } from './field-issues';

/** A text in three languages; a language that has none yet while another has is marked. */
export function WordsField({ max, ...props }: FieldProps & { readonly max: number }) {
  const { record } = useEditing();
  const isFilled = LANGUAGES.some((language) => cellAt(record, `${props.path}_${language}`) !== null);
  return (
    <Grouped {...props}>
      <div className={styles.words}>
        {LANGUAGES.map((language) => (
          <InLanguage key={language} path={`${props.path}_${language}`} {...{ language, max, isFilled }} />
        ))}
      </div>
    </Grouped>
  );
}

interface InLanguageProps {
  readonly path: string;
  readonly language: Language;
  readonly max: number;
  readonly isFilled: boolean;
}

function InLanguage({ path, language, max, isFilled }: InLanguageProps) {
  const { t } = useI18n();
  const { record, set } = useEditing();
  const value = String(cellAt(record, path) ?? '');
  const wrong = useProblems(path).length > 0;
  const id = idOf(path);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {t(`language-${language}`)}
        {isFilled && value === '' && <span className={styles.untranslated}>{t('entry.untranslated')}</span>}
      </label>
      <TextControl
        attributes={{
          id,
          'aria-invalid': wrong || undefined,
          'aria-describedby': wrong ? `${id}-wrong` : undefined,
          'aria-required': undefined,
        }}
        type={{ type: 'line', max }}
        lang={language}
        value={value}
        onChange={(next) => set(path, next)}
      />
      <FieldIssues path={path} />
    </div>
  );
}
