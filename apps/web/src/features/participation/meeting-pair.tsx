import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { FilterForm } from '../../ui/filter-form';
import type { Pair } from './pair';

/** The choice of the two meetings; the later one comes after the first. */
export function MeetingPair({ pair: { meetings, from, to } }: { readonly pair: Pair }) {
  const { t, label } = useI18n();
  const [, change] = useSearchParams();
  const later = meetings.slice(meetings.indexOf(from) + 1);
  const choose = (id: string): void => {
    const after = meetings.slice(meetings.indexOf(id) + 1);
    change({ meeting: id, later: after.includes(to) ? to : (after[0] ?? null) });
  };
  return (
    <FilterForm words={['meeting', 'later']}>
      <label>
        <span>{t('retention.from')}</span>
        <select name="meeting" value={from} onChange={(event) => choose(event.target.value)}>
          {meetings.slice(0, -1).map((id) => (
            <option key={id} value={id}>
              {label('meeting', id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('retention.to')}</span>
        <select name="later" value={to} onChange={(event) => change({ later: event.target.value })}>
          {later.map((id) => (
            <option key={id} value={id}>
              {label('meeting', id)}
            </option>
          ))}
        </select>
      </label>
    </FilterForm>
  );
}
