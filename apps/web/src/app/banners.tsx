import type { PageName } from '@libs/pages';
import { useSearch } from 'wouter';
import { formatMoment } from '../lib/format-moment';
import { useI18n } from '../lib/language';
import type { useAnswer } from '../lib/use-answer';
import type { FrameQuery } from '../gql/graphql';
import styles from './banners.module.css';
import { unreadChoices } from './unread-choices';

interface BannersProps {
  readonly frame: ReturnType<typeof useAnswer<FrameQuery, unknown>>;
  readonly page: PageName;
}

/**
 * What holds for the whole page: that its figures are invented, that they are kept from an earlier visit, or that they are
 * of all though the address chooses some.
 */
export function Banners({ frame, page }: BannersProps) {
  const { t, language } = useI18n();
  const unread = unreadChoices(page, new URLSearchParams(useSearch()));
  const answer = frame.data;
  const lost = answer && (answer.cachedAt !== null || frame.isError);
  const cachedAt = answer?.cachedAt ?? new Date(frame.dataUpdatedAt).toISOString();
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
          <span>{t('trouble.kept', { moment: formatMoment(cachedAt, language) })}</span>
          <button type="button" onClick={() => window.location.reload()}>
            {t('trouble.retry')}
          </button>
        </p>
      )}
      {unread.length > 0 && (
        <p className={styles.kept} role="note">
          {unread.map((part) => (
            <span key={part}>{t(`note.unused-${part}`)}.</span>
          ))}
        </p>
      )}
    </>
  );
}
