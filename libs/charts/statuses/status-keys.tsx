import keys from '../marks/key.module.css';
import { useReader } from '../setting.js';
import { StatusIcon } from './status-bar.js';
import { STATUSES } from './status-order.js';

/** The words for the statuses that are drawn. */
export function StatusKeys({ shown }: { readonly shown: ReadonlySet<string | null> }) {
  const { name } = useReader();
  return (
    <>
      {STATUSES.filter((status) => shown.has(status)).map((status) => (
        <span key={status} className={keys.key}>
          <StatusIcon status={status} />
          {status === null ? name('code:missing', 'not-reported') : name('code:activity-status', status)}
        </span>
      ))}
    </>
  );
}
