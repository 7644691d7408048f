import { CONVENTIONS } from '@libs/vocabulary';
import type { CellValue } from '@libs/model';
import { useState } from 'react';
import { useI18n } from '../../../lib/language';
import { numberFrom } from '../parse-number';
import type { Attributes } from './labelled';

interface NumberControlProps {
  readonly attributes: Attributes;
  readonly value: CellValue;
  readonly whole: boolean;
  readonly onChange: (value: CellValue) => void;
}

/** A number as people write it: digits of any script, a point or a comma. What is no number stays as it was typed. */
export function NumberControl({ attributes, value, whole, onChange }: NumberControlProps) {
  const { language } = useI18n();
  const [typed, setTyped] = useState<string | null>(null);
  // While the text still means the value, it stays as typed: "11," is on its way to "11,5".
  const still = typed !== null && numberFrom(typed.replace(/[.,٫]$/, '')) === value;
  const written = value === null ? '' : String(value).replace('.', CONVENTIONS[language].decimalMark);
  return (
    <input
      {...attributes}
      type="text"
      inputMode={whole ? 'numeric' : 'decimal'}
      dir="ltr"
      autoComplete="off"
      value={still ? typed : written}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(numberFrom(target.value.replace(/[.,٫]$/, '')));
      }}
    />
  );
}
