import type { MessageKey } from '@libs/findings';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { isFiltered, FILTER_WORDS, type FilterWord } from './filters';
import { FilterForm } from '../../ui/filter-form';

interface Choice {
  readonly word: FilterWord;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
}

/** The page's filters in one row of words; each opens its choices. */
export function FilterRow() {
  const { t } = useI18n();
  const [search, change] = useSearchParams();
  const choices = useChoices();
  return (
    <FilterForm words={FILTER_WORDS}>
      {choices.map(({ word, label, options }) => (
        <label key={word}>
          <span>{label}</span>
          <select
            name={word}
            value={search.get(word) ?? ''}
            onChange={(event) => change({ [word]: event.target.value })}
          >
            {options.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      {isFiltered(search) && (
        <button
          type="button"
          onClick={() => change(Object.fromEntries(FILTER_WORDS.map((word) => [word, null])))}
        >
          {t('reset')}
        </button>
      )}
    </FilterForm>
  );
}

function useChoices(): Choice[] {
  const { t, label } = useI18n();
  const held =
    useReferenceData()?.meetings.filter(({ statutory, status }) => statutory && status === 'held') ?? [];
  const years = [...new Set(held.flatMap(({ startDate }) => startDate?.slice(0, 4) ?? []))].sort();
  const codes = (list: 'kind' | 'mode', values: readonly string[]) =>
    values.map((value) => ({ value, words: label(`code:${list}`, value) }));
  const all = (key: MessageKey) => ({ value: '', words: t(key) });
  const year = (value: string) => ({ value, words: value });
  return [
    {
      word: 'kinds',
      label: t('filter.kinds'),
      options: [all('filter.all-meetings'), ...codes('kind', ['network-meeting', 'nfp-meeting'])],
    },
    { word: 'from', label: t('filter.from'), options: [all('filter.first-year'), ...years.map(year)] },
    { word: 'to', label: t('filter.to'), options: [all('filter.last-year'), ...years.map(year)] },
    {
      word: 'groups',
      label: t('group'),
      options: [
        all('filter.all-groups'),
        ...['arab', 'asian', 'african'].map((value) => ({ value, words: label('group', value) })),
      ],
    },
    {
      word: 'modes',
      label: t('mode'),
      options: [all('filter.all-modes'), ...codes('mode', ['on-site', 'virtual', 'hybrid'])],
    },
  ];
}
