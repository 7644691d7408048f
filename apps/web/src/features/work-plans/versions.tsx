import { formatDate } from '@libs/table';
import { useI18n } from '../../lib/language';
import { TranslatedText } from '../../ui/translated-text';
import { Differences } from './differences';
import type { Plan, ViewProps } from './plan';
import styles from './versions.module.css';

/** A plan's versions, and what one changes in another; the adopted one is the baseline and stands still. */
export function Versions({ plan }: ViewProps) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="versions" className={styles.versions}>
      <h2 id="versions">{t('plan-view.versions', { n: plan.versions.length })}</h2>
      <p className={styles.text}>{t('plan-view.versions-text')}</p>
      {plan.versions.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('plan-view.versions-empty')}</p>
          <p>{t('frame.supply')}</p>
        </div>
      ) : (
        <>
          <ol className={styles.list}>
            {plan.versions.map((version) => (
              <li key={version.version}>
                <Version version={version} />
              </li>
            ))}
          </ol>
          {plan.versions.length > 1 && <Differences plan={plan} />}
        </>
      )}
    </section>
  );
}

function Version({
  version: { version, status, dated, note },
}: {
  readonly version: Plan['versions'][number];
}) {
  const { t, label, language } = useI18n();
  return (
    <>
      <strong>{t('plan-view.version', { version: String(version) })}</strong>{' '}
      <span>{label('code:plan-status', status)}</span>
      {' · '}
      <span>{dated === null ? label('code:missing', 'not-reported') : formatDate(dated, language)}</span>
      {status === 'adopted' && <span className={styles.baseline}>{t('plan-view.baseline')}</span>}
      {note && (
        <span className={styles.note}>
          <TranslatedText text={note} />
        </span>
      )}
    </>
  );
}
