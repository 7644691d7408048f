import type { Operation } from '@libs/rules';
import { useI18n } from '../lib/language';
import { useMe } from '../lib/use-me';
import styles from './edit-here.module.css';
import { LocalizedLink } from './localized-link';
import { mayDo } from '../lib/may-do';

export interface EditLinkProps {
  /** The record's own page, for instance /entry/meeting/pesnet-4. */
  readonly to: string;
  /** What one must be allowed to do to change it. */
  readonly needs: Operation;
}

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
