import { formatMoment } from '../lib/moment';
import { useI18n } from '../lib/language';
import type { useAnswer } from '../lib/answer';
import type { FrameQuery } from '../gql/graphql';
import styles from './banners.module.css';

interface BannersProps {
  readonly frame: ReturnType<typeof useAnswer<FrameQuery, unknown>>;
}

/** What holds for the whole page: that its figures are invented, or that they are kept from an earlier visit. */
export function Banners({ frame }: BannersProps) {
  const { t, language } = useI18n();
  const answer = frame.data;
  const lost = answer && (answer.keptAt !== null || frame.isError);
  const keptAt = answer?.keptAt ?? new Date(frame.dataUpdatedAt).toISOString();
  return (
    <>
      {answer?.content.network.fictional && (
        <aside aria-label={t('fictional')}>
          <p className={styles.fictional} role="note">
            <strong>{t('fictional')}</strong>
            <span>{t('site.fictional')}</span>
          </p>
        </aside>
      )}
      {lost && (
        <p className={styles.kept} role="status">
          <span>{t('trouble.kept', { moment: formatMoment(keptAt, language) })}</span>
          <button type="button" onClick={() => window.location.reload()}>
            {t('trouble.retry')}
          </button>
        </p>
      )}
    </>
  );
}
