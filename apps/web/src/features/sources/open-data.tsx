import { useT } from '../../lib/language';
import styles from './sources.module.css';

const tables = [
  'meetings',
  'objectives',
  'meeting-terms',
  'attendance',
  'activities',
  'work-plans',
  'results',
  'needs',
  'members',
  'indicators',
  'observations',
] as const;
const formats = ['csv', 'json', 'metadata.json'] as const;

/** The open tables, each as CSV and JSON with its description. */
export function OpenData() {
  const t = useT();
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data">{t('open.title')}</h2>
      <p>{t('open.text')}</p>
      <ul className={styles.tables}>
        {tables.map((table) => (
          <li key={table}>
            <div>
              <h3>{t(`open.${table}`)}</h3>
              <p>{t(`open.${table}-text`)}</p>
            </div>
            <ul>
              {formats.map((format) => (
                <li key={format}>
                  <a href={`/open-data/${table}.${format}`} download={format === 'csv' ? '' : undefined}>
                    {t(`open.${format}`)}
                    <span className={styles.words}>{` ${t(`open.${table}`)}`}</span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
