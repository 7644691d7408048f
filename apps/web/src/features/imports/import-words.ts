import { importChange, importFound, format, type ImportFigures, type I18n } from '@libs/findings';
import type { OneImportFragment } from '../../gql/graphql';

type Figures = Pick<OneImportFragment, 'kind' | 'context'> & {
  readonly sentence: { readonly values: Readonly<Record<string, string | number | null>> };
};

/** The figures of an import as its sentences take them. */
export function figuresOf({ kind, context, sentence }: Figures): ImportFigures {
  const values = Object.entries(sentence.values).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { kind, meeting: contextOf(context, 'meeting'), values: Object.fromEntries(values) };
}

/** What someone said about the file that the file does not say itself. */
export function contextOf(context: OneImportFragment['context'], name: string): string | null {
  const value = context[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What an import changed or would change; before its plan is made, how many rows it has. */
export function importSentence(one: OneImportFragment, i18n: I18n): string {
  const { sentence, state, rows } = one;
  if (sentence === null) return i18n.t('import.rows', { rows });
  const figures = figuresOf({ ...one, sentence });
  if (state === 'uploaded') return format(importFound(figures), i18n);
  return format(importChange(figures, state === 'undone' ? 'undone' : 'applied'), i18n);
}
