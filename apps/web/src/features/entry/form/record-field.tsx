import { keyOf } from '@libs/findings';
import { codesOf } from '@libs/vocabulary';
import { useI18n } from '../../../lib/language';
import { codeChoices } from '../choices';
import { cellAt } from '../record-edits';
import { Boxes, Buttons } from './buttons';
import { useEditing } from './context';
import { FileControl } from './file-control';
import { Grouped, Labelled, type FieldProps } from './labelled';
import { NumberControl } from './number-control';
import { ReferenceControl } from './reference-control';
import { RowControl } from './row-control';
import { SelectControl } from './select-control';
import { TextControl } from './text-control';
import { WordsField } from './words-field';

/** One field of a record: the control that its type asks for. */
export function RecordField(props: FieldProps) {
  const { field, path } = props;
  const { type } = field;
  const i18n = useI18n();
  const { record, set } = useEditing();
  const value = cellAt(record, path);
  const change = (next: Parameters<typeof set>[1]): void => set(path, next);
  switch (type.type) {
    case 'words':
      return <WordsField {...props} max={type.max} />;
    case 'yes-no':
      return (
        <Grouped {...props}>
          <Buttons
            path={path}
            value={typeof value === 'boolean' ? String(value) : ''}
            choices={['true', 'false'].map((one) => ({
              value: one,
              label: i18n.t(keyOf('record.is-', one)),
            }))}
            onChange={(one) => change(one === 'true')}
          />
        </Grouped>
      );
    case 'codes':
      return (
        <Grouped {...props}>
          <Boxes
            values={Array.isArray(value) ? value.map(String) : []}
            choices={codeChoices(type.list, codesOf(type.list), i18n)}
            onChange={(codes) => change(codes.length === 0 ? null : codes)}
          />
        </Grouped>
      );
    case 'integer':
      if (type.list !== undefined)
        return (
          <Grouped {...props}>
            <Buttons
              path={path}
              value={String(value ?? '')}
              choices={codeChoices(type.list, codesOf(type.list), i18n)}
              none={field.required === true ? undefined : i18n.t('entry.not-stated')}
              onChange={(code) => change(code === '' ? null : Number(code))}
            />
          </Grouped>
        );
      return (
        <Labelled {...props}>
          {(attributes) => <NumberControl attributes={attributes} value={value} whole onChange={change} />}
        </Labelled>
      );
    case 'number':
      return (
        <Labelled {...props}>
          {(attributes) => (
            <NumberControl attributes={attributes} value={value} whole={false} onChange={change} />
          )}
        </Labelled>
      );
    case 'code':
      return (
        <Labelled {...props}>
          {(attributes) => (
            <SelectControl
              attributes={attributes}
              value={String(value ?? '')}
              choices={codeChoices(type.list, codesOf(type.list), i18n)}
              onChange={change}
            />
          )}
        </Labelled>
      );
    case 'row':
      return (
        <Labelled {...props}>
          {(attributes) => (
            <RowControl attributes={attributes} of={type.of} value={value} onChange={change} />
          )}
        </Labelled>
      );
    case 'reference':
      return (
        <Labelled {...props}>
          {(attributes) =>
            type.to === 'file' ? (
              <FileControl attributes={attributes} value={value} onChange={change} />
            ) : (
              <ReferenceControl
                attributes={attributes}
                to={type.to}
                value={String(value ?? '')}
                onChange={change}
              />
            )
          }
        </Labelled>
      );
    case 'address':
    case 'day':
    case 'line':
    case 'lines':
    case 'time':
      return (
        <Labelled {...props}>
          {(attributes) => (
            <TextControl attributes={attributes} type={type} value={String(value ?? '')} onChange={change} />
          )}
        </Labelled>
      );
  }
}
