import { keyOf } from '@libs/findings';
import { useRef, useState } from 'react';
import { useI18n } from '../../lib/language';
import { SendError } from '../../lib/send';
import { useChanged } from './use-import-polling';

/** Does something that changes an import, then asks its page again; says in words why it was not done. */
export function useImportMutation() {
  const { t } = useI18n();
  const changed = useChanged();
  const [wrong, setWrong] = useState<string | null>(null);
  const running = useRef(0);
  const [busy, setBusy] = useState(false);

  /** True where it was done; `act` may say that only the standing of the import is another. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    running.current += 1;
    setBusy(true);
    try {
      const what = await act();
      setWrong(null);
      await changed(what === 'standing' ? what : 'all');
      return true;
    } catch (error) {
      setWrong(t(keyOf('wrong.', reasonOf(error))));
      return false;
    } finally {
      running.current -= 1;
      setBusy(running.current > 0);
    }
  }

  return { attempt, wrong, busy };
}

const known = ['SIGN_IN_NEEDED', 'FORBIDDEN', 'NOT_FOUND', 'RATE_LIMIT'];

function reasonOf(error: unknown): string {
  const code = error instanceof SendError ? error.code : 'INTERNAL';
  if (code === null) return 'offline';
  return known.includes(code) ? code.toLowerCase().replaceAll('_', '-') : 'server';
}
