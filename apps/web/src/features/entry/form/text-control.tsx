import type { CellValue, FieldType } from '@libs/model';
import { direction, type Language } from '@libs/vocabulary';
import type { Attributes } from './labelled';

interface TextControlProps {
  readonly attributes: Attributes;
  readonly type: FieldType;
  readonly value: string;
  readonly onChange: (value: CellValue) => void;
  readonly lang?: Language;
}

/** A line, a few lines, an address, a day or a time. What nobody typed is nothing, never an empty text. */
export function TextControl({ attributes, type, value, onChange, lang }: TextControlProps) {
  const change = ({ target }: { target: { value: string } }): void =>
    onChange(target.value === '' ? null : target.value);
  const isKey = type.type === 'line' && type.fits !== undefined;
  const dir = isKey ? 'ltr' : lang === undefined ? 'auto' : direction(lang);
  if (type.type === 'lines')
    return <textarea {...attributes} rows={3} dir={dir} lang={lang} value={value} onChange={change} />;
  if (type.type === 'day')
    return <input {...attributes} type="date" max="2199-12-31" value={value} onChange={change} />;
  if (type.type === 'time')
    return <input {...attributes} type="time" value={value.slice(0, 5)} onChange={change} />;
  if (type.type === 'address')
    return (
      <input
        {...attributes}
        type="url"
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        value={value}
        onChange={change}
      />
    );
  return <input {...attributes} type="text" dir={dir} lang={lang} value={value} onChange={change} />;
}
