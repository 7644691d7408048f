import { keyOf } from '@libs/findings';
import type { Difference, Kind } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import { useI18n } from '../../lib/language';
import { rowWords, type CellWords } from './cell-words';

/** How the differences between two states of a record are named and read. */
export function useDifferenceWords(kind: Kind, words: CellWords) {
  const { t, language } = useI18n();
  return {
    where: (difference: Difference): string => whereOf(kind, difference, { t, language, words }),
    /** What either state has there; null where it has nothing. */
    value({ part, row, field, only, before, after }: Difference, side: 'before' | 'after'): string | null {
      if (field === null)
        return part !== null && row !== null && only === side ? rowWords(part, row, words, language) : null;
      return words(field, side === 'before' ? before : after);
    },
  };
}

interface Spoken {
  readonly t: ReturnType<typeof useI18n>['t'];
  readonly language: Language;
  readonly words: CellWords;
}

function whereOf(
  kind: Kind,
  { part, row, place, field, column }: Difference,
  { t, language, words }: Spoken,
): string {
  const tongue = field?.type.type === 'words' ? ` (${t(keyOf('language-', (column ?? '').slice(-2)))})` : '';
  const label = field === null ? '' : field.label[language] + tongue;
  if (part === null) return label;
  // A whole row is read where its value stands.
  if (field === null || row === null) return part.label[language];
  const known = rowWords(part, row, words, language);
  const name = known === '' ? t('record.row', { name: part.rowLabel[language], n: place }) : known;
  return [part.label[language], name, label].filter((one) => one !== '').join(' › ');
}
