import keys from '../marks/key.module.css';
import { useI18n } from '../setting.js';
import { StatusIcon } from './status-bar.js';
import { STATUSES } from '../../questions/plan-progress/series.js';

/** The words for the statuses that are drawn. */
export function StatusKeys({ shown }: { readonly shown: ReadonlySet<string | null> }) {
  const { label } = useI18n();
  return (
    <>
      {STATUSES.filter((status) => shown.has(status)).map((status) => (
        <span key={status} className={keys.key}>
          <StatusIcon status={status} />
          {status === null ? label('code:missing', 'not-reported') : label('code:activity-status', status)}
        </span>
      ))}
    </>
  );
}
