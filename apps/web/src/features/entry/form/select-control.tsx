import type { CellValue } from '@libs/model';
import { useI18n } from '../../../lib/language';
import type { Choice } from '../choices';
import type { Attributes } from './labelled';

interface SelectControlProps {
  readonly attributes: Attributes;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: CellValue) => void;
}

/** One of a list. A value that is not in it stays in sight, so that nothing changes unseen. */
export function SelectControl({ attributes, value, choices, onChange }: SelectControlProps) {
  const { t } = useI18n();
  const stray = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <select
      {...attributes}
      value={value}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{t('entry.not-chosen')}</option>
      {stray && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
