import { GridChart } from '@libs/charts';
import { countriesGrid } from '../../../../../libs/questions/theme-countries/series';
import { linksGrid } from '../../../../../libs/questions/links/series';
import { reachGrid } from '../../../../../libs/questions/theme-reach/series';
import { linksFinding, reachFinding, format, themeCountriesFinding, themesFinding } from '@libs/findings';
import { useMemo } from 'react';
import { ThemesDocument, type ThemesQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { ThemeList } from './theme-list';
import styles from './themes.module.css';

type Analytics = Extract<ThemesQuery['analytics'], { __typename: 'Analytics' }>;

/** The thematic areas of all plans, and whom they reach as far as lists name them. */
export function Page() {
  const answer = useAnswer(ThemesDocument, {});
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[240, 300, 300]} />}>
      {(analytics, { thematicAreas }) => <Themes analytics={analytics} areas={thematicAreas} />}
    </AnalyticsResult>
  );
}

interface ThemesProps {
  readonly analytics: Analytics;
  readonly areas: ThemesQuery['thematicAreas'];
}

function Themes({ analytics, areas }: ThemesProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [search, change] = useSearchParams();
  const members = useReferenceData()?.network.members;
  const reach = useMemo(() => tableOf(analytics.themeReach), [analytics]);
  const countries = useMemo(() => tableOf(analytics.themeCountries), [analytics]);
  const links = useMemo(() => tableOf(analytics.links), [analytics]);
  const grids = useMemo(() => {
    const plans = new Map(areas.map(({ code, plan }) => [code, plan]));
    const groups = new Map(members?.map(({ code, group }) => [code, group]));
    return {
      reach: reachGrid(reach, plans),
      countries: countriesGrid(countries, plans),
      links: linksGrid(links, groups),
    };
  }, [areas, members, reach, countries, links]);
  const ordering = (id: string) => ({
    order: search.get(`${id}-order`),
    onOrder: (order: string | null) => change({ [`${id}-order`]: order }, 'replace'),
  });
  return (
    <>
      <PageHead title={t('themes')} finding={format(themesFinding(countries), i18n)}>
        {t('themes.text')}
      </PageHead>
      <ThemeList areas={areas} />
      <div className={styles.chart}>
        <GridChart
          id="reach"
          title={format(reachFinding(reach), i18n)}
          subtitle={t('themes.reach-subtitle')}
          table={reach}
          grid={grids.reach}
          {...ordering('reach')}
        />
      </div>
      <div className={styles.chart}>
        <GridChart
          id="members"
          title={format(themeCountriesFinding(countries), i18n)}
          subtitle={t('themes.members-subtitle')}
          table={countries}
          grid={grids.countries}
          {...ordering('members')}
        />
      </div>
      <div className={styles.chart}>
        <GridChart
          id="links"
          title={format(linksFinding(links), i18n)}
          subtitle={t('themes.links-subtitle')}
          table={links}
          grid={grids.links}
          {...ordering('links')}
        />
      </div>
    </>
  );
}
