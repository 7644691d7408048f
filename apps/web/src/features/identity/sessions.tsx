import { EndSessionDocument, MySessionsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { usePrivateQuery } from '../../lib/use-private-query';
import { send } from '../../lib/send';
import { ErrorNotice } from '../../ui/error-notice';
import { deviceName } from './device';
import styles from './identity.module.css';

/** The browsers in which one is signed in; each can be ended, and is out at once. */
export function Sessions() {
  const { t, language } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(MySessionsDocument, {});
  const end = async (id: string): Promise<void> => {
    // One that is gone already is what was asked for.
    await send(EndSessionDocument, { id }).catch(() => undefined);
    await refetch();
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <p className={styles.text}>{t('sessions.text')}</p>
      {isError && <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>}
      <ul className={styles.rows}>
        {data?.me?.sessions.map(({ id, device, seenAt, begunAt, current }) => (
          <li key={id}>
            <span className={styles.main}>
              <bdi>{deviceName(device) ?? t('sessions.unknown')}</bdi>
              {current && <span className={styles.mark}>{t('sessions.this')}</span>}
            </span>
            <span className={styles.quiet}>
              {t('sessions.when', {
                seen: formatMoment(seenAt, language),
                begun: formatMoment(begunAt, language),
              })}
            </span>
            {!current && (
              <button type="button" className={styles.action} onClick={() => void end(id)}>
                {t('sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
