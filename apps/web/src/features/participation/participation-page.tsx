import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { PageHead } from '../../ui/page-head';
import { ByCountry } from './by-country';
import { ByGroup } from './by-group';
import { ByMeeting } from './by-meeting';
import { FilterRow } from './filter-row';
import { Retention } from './retention';
import { Tabs } from '../../ui/tabs';

const views = { meetings: ByMeeting, groups: ByGroup, countries: ByCountry, returned: Retention } as const;
type View = keyof typeof views;

/** Who takes part: by meeting, by group, by country, and who came back. */
export function Page() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const view = viewOf(search.get('view'));
  const Shown = views[view];
  return (
    <>
      <PageHead title={t('participation')} finding={t('question')} />
      <Tabs
        current={view}
        tabs={(Object.keys(views) as View[]).map((name) => ({ name, label: t(`tab.${name}`) }))}
        beside={{ to: '/engagement', label: t('engagement') }}
      />
      {view !== 'returned' && <FilterRow />}
      <Shown />
    </>
  );
}

function viewOf(word: string | null): View {
  return word !== null && Object.hasOwn(views, word) ? (word as View) : 'meetings';
}
