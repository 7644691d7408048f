import { rowsOf } from '@libs/findings';
import { defaultRound } from '@libs/rules';
import { useMemo } from 'react';
import { ThemeDocument, type ThemeQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { SourceList } from '../../ui/source-list';
import { TranslatedText } from '../../ui/translated-text';
import { Activities } from './activities';
import { History } from './history';
import { Members } from './members';
import { Results } from './results';
import { ThemeNeeds } from './theme-needs';
import styles from './themes.module.css';

type Analytics = Extract<ThemeQuery['analytics'], { __typename: 'Analytics' }>;

interface ThemeProps {
  readonly code: string;
  readonly plan: string;
}

/** One thematic area: who took part, what is needed and offered, what came of it, and what it was called. */
export function Theme({ code, plan }: ThemeProps) {
  const { language } = useI18n();
  // A programme such as PES-CaB has activities with areas, and is no work plan.
  const planned = /^\d/.test(plan);
  const answer = useAnswer(ThemeDocument, { plan, area: code, language, planned });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[120, 240]} />}>
      {(analytics, content) => <Drawn code={code} analytics={analytics} content={content} />}
    </AnalyticsResult>
  );
}

interface DrawnProps {
  readonly code: string;
  readonly analytics: Analytics;
  readonly content: ThemeQuery;
}

function Drawn({ code, analytics, content: { thematicAreas, rounds } }: DrawnProps) {
  const { t, label } = useI18n();
  const fictional = useReferenceData()?.network.fictional ?? false;
  const area = thematicAreas.find((one) => one.code === code);
  const round = defaultRound(rounds.filter(({ plan }) => plan === area?.plan));
  const reach = useMemo(() => tableOf(analytics.themeReach), [analytics]);
  const countries = useMemo(() => tableOf(analytics.themeCountries), [analytics]);
  const activities = useMemo(() => {
    const table = analytics.planActivities ?? analytics.activities;
    return table ? tableOf(table) : null;
  }, [analytics]);
  const results = useMemo(() => (analytics.planResults ? tableOf(analytics.planResults) : null), [analytics]);
  const sources = useMemo(
    () => [
      ...new Set([
        ...(area?.sources ?? []),
        // Those of the area only; the list of a programme is of all areas, and what it shows of this one is in the other two.
        ...[reach, countries, results].flatMap((table) => table?.sources ?? []),
        ...(analytics.planActivities ? (activities?.sources ?? []) : []),
      ]),
    ],
    [area, reach, countries, activities, results, analytics],
  );
  if (!area) return null;
  return (
    <article>
      <p className={styles.back}>
        <LocalizedLink to="/themes">{t('themes.all')}</LocalizedLink>
      </p>
      <PageHead title={label('theme', code)} finding={label('theme', code)}>
        <p>
          {t('themes.of-plan', { plan: label('code:programme', area.plan), status: area.status })}
          {area.strategyArea !== null &&
            ` ${t('themes.mapped', {
              area: label('theme', area.strategyArea),
              basis: area.strategyBasis === 'source' ? 'source' : 'ours',
            })}`}
        </p>
        <History area={area} />
      </PageHead>
      <Members code={code} reach={reach} countries={countries} />
      <section aria-labelledby="needs" className={styles.section}>
        <h2 id="needs">{t('themes.needs')}</h2>
        {round ? (
          <ThemeNeeds round={round.id} theme={code} />
        ) : (
          <p className={styles.text}>{t(fictional ? 'themes.needs-not-asked' : 'themes.needs-none')}</p>
        )}
      </section>
      <Results rows={results ? rowsOf(results).filter((row) => row.known('area') === code) : []} />
      {activities && <Activities table={activities} theme={code} />}
      {(area.note || sources.length > 0) && (
        <section aria-labelledby="sources" className={styles.section}>
          <h2 id="sources">{t('themes.sources')}</h2>
          {area.note && (
            <p className={styles.text}>
              <TranslatedText text={area.note} />
            </p>
          )}
          <SourceList ids={sources} />
        </section>
      )}
    </article>
  );
}
