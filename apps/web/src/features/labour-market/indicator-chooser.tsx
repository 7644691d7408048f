import { useBrowserValue } from '@libs/charts';
import { keyOf } from '@libs/findings';
import { useLocation, useSearch, Link } from 'wouter';
import { useI18n } from '../../lib/language';
import { changedSearch } from '../../lib/search-params';
import type { Indicator } from './choice';
import styles from './indicator-chooser.module.css';

/** Topics in the order of what a reader asks first. */
const TOPICS = [
  'unemployment',
  'participation',
  'employment',
  'youth',
  'quality',
  'sectors',
  'hours and productivity',
  'size',
  'population',
  'economy',
] as const;

interface IndicatorChooserProps {
  readonly current: Indicator;
  readonly indicators: readonly Indicator[];
}

/** Every indicator by topic, as links; the topic of the shown one is open. Sex and age go along where they fit. */
export function IndicatorChooser({ current, indicators }: IndicatorChooserProps) {
  const { t, label } = useI18n();
  const [path] = useLocation();
  const search = useSearch();
  // The list is open or closed as the page begins; after that it is the reader's.
  const wide = useBrowserValue(() => window.matchMedia('(min-width: 60rem)').matches, true);
  const isDrawn = useBrowserValue(() => false, true);
  const topics = TOPICS.filter((topic) => indicators.some((indicator) => indicator.topic === topic));
  return (
    <nav className={styles.chooser} aria-label={t('labour.indicators')}>
      <details open={wide} className={isDrawn ? `${styles.whole} ${styles.drawn}` : styles.whole}>
        <summary className={styles.head}>{t('labour.indicators')}</summary>
        {topics.map((topic) => (
          <details key={topic} name="topic" open={topic === current.topic}>
            <summary>{t(keyOf('topic-', topic.replaceAll(' ', '-')))}</summary>
            <ul>
              {indicators
                .filter((indicator) => indicator.topic === topic)
                .map(({ code, estimate }) => (
                  <li key={code}>
                    <Link
                      to={
                        path +
                        changedSearch(search, {
                          indicator: code,
                          year: null,
                          from: null,
                          to: null,
                          table: null,
                        })
                      }
                      aria-current={code === current.code ? 'true' : undefined}
                    >
                      {label('indicator', code)}
                    </Link>
                    <span className={styles.estimate}>{label('code:estimate', estimate)}</span>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </details>
    </nav>
  );
}
