import type { CellValue } from '@libs/model';
import type { Attributes } from './labelled';
import { useEditing } from './context';
import { SelectControl } from './select-control';

interface RowControlProps {
  readonly attributes: Attributes;
  /** The part whose rows can be chosen. */
  readonly of: string;
  readonly value: CellValue;
  readonly onChange: (value: CellValue) => void;
}

/** A row of another part of the same record, by its key. */
export function RowControl({ attributes, of, value, onChange }: RowControlProps) {
  const { kind, record } = useEditing();
  const [key = ''] = kind.parts.find(({ name }) => name === of)?.key ?? [];
  const keys = (record.parts[of] ?? []).map((row) => ({ key: row[key] ?? null, title: row['title'] }));
  const choices = keys.flatMap(({ key: one, title }) =>
    one === null
      ? []
      : [{ value: String(one), label: typeof title === 'string' ? `${String(one)}: ${title}` : String(one) }],
  );
  return (
    <SelectControl
      attributes={attributes}
      value={String(value ?? '')}
      choices={choices}
      onChange={(chosen) => onChange(keys.find((one) => String(one.key) === chosen)?.key ?? null)}
    />
  );
}
