import { groupMark, Key } from '@libs/charts';
import { matchReasons, format, type Row } from '@libs/findings';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './cooperation.module.css';
import { draftPath } from './draft-address';

interface MatchCardProps {
  readonly row: Row;
  /** Of the reader's own country. */
  readonly own: boolean;
}

/** One match: who could provide to whom, and each reason in words. */
export function MatchCard({ row, own }: MatchCardProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const members = useReferenceData()?.network.members ?? [];
  const groupOf = (code: string): string => members.find((member) => member.code === code)?.group ?? '';
  const country = (column: string) => {
    const code = row.text(column);
    return (
      <Key {...groupMark(groupOf(code))} fill="filled">
        <LocalizedLink to={`/countries/${code}`}>{label('country', code)}</LocalizedLink>
      </Key>
    );
  };
  return (
    <li className={own ? styles.ownCard : styles.card} data-own={own || undefined}>
      <p className={styles.theme}>{label('theme', row.text('theme'))}</p>
      <h3 className={styles.pair}>
        {country('providing')}
        <span className={styles.arrow}>{t('cooperation.can-serve')}</span>
        {country('needing')}
      </h3>
      <ul className={styles.reasons}>
        {matchReasons(row).map((reason) => (
          <li key={reason.key}>{format(reason, i18n)}</li>
        ))}
      </ul>
      <p className={styles.action}>
        <LocalizedLink
          to={draftPath({
            area: row.text('theme'),
            providers: [row.text('providing')],
            beneficiaries: [row.text('needing')],
          })}
        >
          {t('cooperation.draft')}
        </LocalizedLink>
      </p>
    </li>
  );
}
