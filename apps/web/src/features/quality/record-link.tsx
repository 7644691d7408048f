import { useI18n } from '../../lib/language';
import { activityPath } from '../../lib/activity-path';
import { ageWords } from '../../lib/series-name';
import { LocalizedLink } from '../../ui/localized-link';
import { Printed } from '../../ui/translated-text';

interface RecordLinkProps {
  readonly kind: string;
  /** Key of the record; where it takes several words, they are parted by spaces. */
  readonly record: string;
  /** The country that it is about, where it is about one. */
  readonly country?: string | null;
  /** What an activity is called. */
  readonly title?: string;
}

/** The record that a finding is about, as a link to the page that shows it. */
export function RecordLink({ kind, record, country = null, title }: RecordLinkProps) {
  const i18n = useI18n();
  const { label } = i18n;
  const [first = '', second = '', third = ''] = record.split(' ');
  const about = country === null ? '' : ` · ${label('country', country)}`;
  switch (kind) {
    case 'meeting':
      return (
        <LocalizedLink to={`/meetings/${record}`}>
          {label('meeting', record)}
          {about}
        </LocalizedLink>
      );
    case 'activity':
      return (
        <LocalizedLink to={activityPath(second, first)}>
          <Printed>{title ?? second}</Printed>
        </LocalizedLink>
      );
    case 'plan':
      return <LocalizedLink to={`/work-plans/${record}`}>{label('code:programme', record)}</LocalizedLink>;
    case 'series': {
      const words = new URLSearchParams({ indicator: first, age: second, sex: 'T', areas: country ?? '' });
      return (
        <LocalizedLink to={`/labour-market?${words}`}>
          {[label('country', country ?? ''), label('indicator', first), ageWords(second, i18n), third].join(
            ' · ',
          )}
        </LocalizedLink>
      );
    }
    default:
      return <LocalizedLink to={`/countries/${record}`}>{label('country', record)}</LocalizedLink>;
  }
}
