import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { FilterForm } from '../../ui/filter-form';

interface MeetingChoiceProps {
  readonly meetings: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The choice of two meetings; it is in the address. */
export function MeetingChoice({ meetings, from, to }: MeetingChoiceProps) {
  const { t, label } = useI18n();
  const [, change] = useSearchParams();
  const choices = [
    { word: 'from', words: t('change.from'), value: from, other: to },
    { word: 'to', words: t('change.to'), value: to, other: from },
  ];
  return (
    <FilterForm words={['from', 'to']}>
      {choices.map(({ word, words, value, other }) => (
        <label key={word}>
          <span>{words}</span>
          <select
            name={word}
            value={value}
            onChange={(event) => change({ [word]: event.target.value }, 'replace')}
          >
            {meetings
              .filter((id) => id !== other)
              .map((id) => (
                <option key={id} value={id}>
                  {label('meeting', id)}
                </option>
              ))}
          </select>
        </label>
      ))}
    </FilterForm>
  );
}
