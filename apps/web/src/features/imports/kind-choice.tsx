import { useReader } from '../../lib/language';
import styles from './imports.module.css';
import { kinds, type ImportKind } from './kinds';

interface KindChoiceProps {
  readonly kind: ImportKind;
  readonly choose: (kind: ImportKind) => void;
}

/** What a file holds, each kind with a sentence and its templates. */
export function KindChoice({ kind, choose }: KindChoiceProps) {
  const { say, language } = useReader();
  return (
    <fieldset className={styles.kinds}>
      <legend>{say('imports.kind')}</legend>
      {kinds.map((one) => (
        <div key={one} className={styles.kind}>
          <label>
            <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => choose(one)} />
            <span>
              <strong>{say(`kind.${one}`)}</strong>
              <span className={styles.quiet}>{say(`kind.${one}-text`)}</span>
            </span>
          </label>
          {one === kind && (
            <p className={styles.templates}>
              <span>{say('imports.template')}</span>
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
