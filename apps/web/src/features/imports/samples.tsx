import { useI18n } from '../../lib/language';
import styles from './samples.module.css';

interface SamplesProps {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first rows of a file, as they stand in it. */
export function Samples({ headers, rows }: SamplesProps) {
  const { t } = useI18n();
  return (
    <div className={styles.samples} role="region" aria-label={t('file.first-rows')} tabIndex={0}>
      <table>
        <caption>{t('file.first-rows')}</caption>
        <thead>
          <tr>
            {headers.map((header, index) => (
              <th key={index} scope="col">
                <bdi>{header === '' ? t('file.no-header', { n: index + 1 }) : header}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, line) => (
            <tr key={line}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
