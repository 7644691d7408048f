import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { actionLabel } from './action-label';
import styles from './audit.module.css';

const fields = ['action', 'account', 'from', 'to'] as const;
type Choice = Readonly<Record<(typeof fields)[number], string | null>>;

/** The choice that the address makes. */
export function auditFilterOf(search: URLSearchParams): Choice {
  const word = (name: string): string | null => search.get(name) || null;
  return { action: word('action'), account: word('account'), from: word('from'), to: word('to') };
}

interface AuditFilterProps {
  readonly filter: Choice;
  readonly kinds: readonly string[];
  readonly download: string;
}

/** Which changes are shown, and the same ones as a file. */
export function AuditFilter({ filter, kinds, download }: AuditFilterProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [, change] = useSearchParams();
  const isSet = fields.some((field) => filter[field] !== null);
  return (
    <div className={styles.filter}>
      <label>
        <span>{t('audit.action')}</span>
        <select value={filter.action ?? ''} onChange={(event) => change({ action: event.target.value })}>
          <option value="">{t('audit.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {actionLabel(kind, i18n)}
            </option>
          ))}
        </select>
      </label>
      {(['from', 'to'] as const).map((field) => (
        <label key={field}>
          <span>{t(`audit.${field}`)}</span>
          <input
            type="date"
            value={filter[field] ?? ''}
            onChange={(event) => change({ [field]: event.target.value }, 'replace')}
          />
        </label>
      ))}
      {isSet && (
        <button type="button" onClick={() => change({ action: null, account: null, from: null, to: null })}>
          {t('audit.reset')}
        </button>
      )}
      <a href={download} download="">
        {t('audit.download')}
      </a>
    </div>
  );
}
