import type { CellValue } from '@libs/model';
import { codesOf } from '@libs/vocabulary';
import { useI18n } from '../../../lib/language';
import { codeChoices } from '../choices';
import { idOf } from '../form/context';
import { FieldIssues } from '../form/field-issues';
import styles from './needs.module.css';

interface ScaleProps {
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly value: CellValue;
  readonly onChange: (level: number | null) => void;
}

/** A step from 0 to 3 with its word, four in a row on the narrowest phone; a step can be taken back. */
export function Scale({ name, path, label, value, onChange }: ScaleProps) {
  const i18n = useI18n();
  return (
    <fieldset id={idOf(path)} tabIndex={-1} className={styles.scale}>
      <legend>{label}</legend>
      <div className={styles.steps}>
        {codeChoices('need', codesOf('need'), i18n).map((step) => (
          <label key={step.value} data-chosen={String(value) === step.value || undefined}>
            <input
              type="radio"
              name={name}
              checked={String(value) === step.value}
              onChange={() => onChange(Number(step.value))}
            />
            <span className={styles.level}>{step.value}</span> <span>{step.label}</span>
          </label>
        ))}
      </div>
      {value !== null && (
        <button type="button" className={styles.clear} onClick={() => onChange(null)}>
          {i18n.t('needs.clear')}
        </button>
      )}
      <FieldIssues path={path} />
    </fieldset>
  );
}
