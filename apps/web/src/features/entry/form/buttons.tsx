import type { Choice } from '../choices';
import { idOf } from './context';
import styles from './form.module.css';

interface ButtonsProps {
  readonly path: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** The words for no choice, where one may be taken back. */
  readonly none?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few, as large as a finger. */
export function Buttons({ path, value, choices, none, onChange }: ButtonsProps) {
  const all = none === undefined ? choices : [...choices, { value: '', label: none }];
  return (
    <div className={styles.buttons}>
      {all.map((choice) => (
        <label key={choice.value} data-chosen={choice.value === value || undefined}>
          <input
            type="radio"
            name={idOf(path)}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

interface BoxesProps {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of a few, in the order of the list. */
export function Boxes({ values, choices, onChange }: BoxesProps) {
  return (
    <div className={styles.buttons}>
      {choices.map(({ value, label }) => {
        const isIn = values.includes(value);
        const others = (one: string): boolean => (one === value ? !isIn : values.includes(one));
        return (
          <label key={value} data-chosen={isIn || undefined}>
            <input
              type="checkbox"
              checked={isIn}
              onChange={() => onChange(choices.map((choice) => choice.value).filter(others))}
            />
            <span>{label}</span>
          </label>
        );
      })}
    </div>
  );
}
