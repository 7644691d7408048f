import { keyOf } from '@libs/findings';
import { LevelKeys } from '@libs/charts';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { PageHead } from '../../ui/page-head';
import styles from './no-rounds.module.css';
import { MatrixSketch } from './matrix-sketch';

/** The page where no needs are public: what would stand here, why it does not, and who can supply it. */
export function NoRounds() {
  const { t } = useI18n();
  const themes = useReferenceData()?.thematicAreas.filter(({ plan }) => plan !== 'oic-lms').length ?? 0;
  return (
    <>
      <PageHead title={t('cooperation')} finding={t('cooperation.empty')}>
        {t('cooperation.empty-why')}
      </PageHead>
      <section aria-labelledby="would" className={styles.section}>
        <h2 id="would">{t('cooperation.would')}</h2>
        <p className={styles.text}>{t('cooperation.would-matrix')}</p>
        <MatrixSketch />
        <p className={styles.keys}>
          <LevelKeys />
        </p>
      </section>
      <div className={styles.columns}>
        <section aria-labelledby="then">
          <h2 id="then">{t('cooperation.then')}</h2>
          <ul className={styles.list}>
            {['unmet', 'matches', 'clusters', 'funnel'].map((part) => (
              <li key={part}>{t(keyOf('cooperation.then-', part))}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="supply">
          <h2 id="supply">{t('cooperation.supply')}</h2>
          <p className={styles.text}>{t('cooperation.supply-who', { themes })}</p>
          <dl className={styles.scale}>
            {['0', '1', '2', '3'].map((level) => (
              <div key={level}>
                <dt>{level}</dt>
                <dd>{t(keyOf('cooperation.scale-', level))}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </>
  );
}
