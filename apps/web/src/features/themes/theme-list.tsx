import type { ThemesQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { History } from './history';
import styles from './theme-list.module.css';

type Area = ThemesQuery['thematicAreas'][number];

/** Areas of the strategy, to which those of the plans are mapped. */
const STRATEGY = 'oic-lms';

/** Every thematic area under its plan: official or our grouping, its area of the strategy, and what became of it. */
export function ThemeList({ areas }: { readonly areas: readonly Area[] }) {
  const { t, label } = useI18n();
  const own = areas.filter(({ plan }) => plan !== STRATEGY);
  const plans = [...new Set(own.map(({ plan }) => plan))].sort((a, b) => b.localeCompare(a));
  const years = plans.filter((plan) => /^\d/.test(plan));
  return (
    <section aria-labelledby="areas" className={styles.areas}>
      <h2 id="areas">{t('themes.areas', { n: own.length })}</h2>
      {[...years, ...plans.filter((plan) => !years.includes(plan))].map((plan) => (
        <div key={plan} className={styles.plan}>
          <h3>{label('code:programme', plan)}</h3>
          <ul>
            {own
              .filter((area) => area.plan === plan)
              .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }))
              .map((area) => (
                <li key={area.code}>
                  <span className={styles.name}>
                    <LocalizedLink to={`/themes/${area.code}`}>{label('theme', area.code)}</LocalizedLink>
                    <History area={area} />
                  </span>
                  <span>{label('code:area-status', area.status)}</span>
                  <span>{strategyOf(area)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );

  function strategyOf({ strategyArea, strategyBasis }: Area): string {
    if (strategyArea === null) return t('themes.strategy-none');
    const area = label('theme', strategyArea);
    return t('themes.strategy', { area, basis: strategyBasis === 'source' ? 'source' : 'ours' });
  }
}
