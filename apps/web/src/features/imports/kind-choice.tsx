import { useI18n } from '../../lib/language';
import styles from './imports.module.css';
import { kinds, type ImportKind } from './kinds';

interface KindChoiceProps {
  readonly kind: ImportKind;
  readonly choose: (kind: ImportKind) => void;
}

/** What a file holds, each kind with a sentence and its templates. */
export function KindChoice({ kind, choose }: KindChoiceProps) {
  const { t, language } = useI18n();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('imports.kind')}</legend>
      {kinds.map((one) => (
        <div key={one} className={styles.kind}>
          <label>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => choose(one)} />
            <span>
              <strong>{t(`kind.${one}`)}</strong>
              <span className={styles.quiet}>{t(`kind.${one}-text`)}</span>
            </span>
          </label>
          {one === kind && (
            <p className={styles.templates}>
              <span>{t('imports.template')}</span>
              {(['xlsx', 'csv'] as const).map((form) => (
                <a key={form} href={`/import/templates/${one}.${form}?lang=${language}`} download="">
                  <bdi>{form.toUpperCase()}</bdi>
                </a>
              ))}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
