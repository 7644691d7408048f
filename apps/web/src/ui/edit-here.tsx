import { useI18n } from '../lib/language';
import { useMe } from '../lib/me';
import type { EditLinkProps } from './edit-link';
import styles from './edit-here.module.css';
import { LocalizedLink } from './localized-link';
import { mayDo } from './signed-in';

/** Leads to the record of a page: to change it for the one who may, to read its history for others who are signed in. */
export function EditHere({ to, needs }: EditLinkProps) {
  const { t } = useI18n();
  const me = useMe();
  if (!me || !mayDo(me, 'read-history')) return null;
  return (
    <p className={styles.edit}>
      {mayDo(me, needs) ? (
        <LocalizedLink to={to}>{t('record-edit')}</LocalizedLink>
      ) : (
        <LocalizedLink to={`${to}?view=history`}>{t('record-history')}</LocalizedLink>
      )}
    </p>
  );
}
