import { useRef, useState } from 'react';
import { useI18n } from '../../lib/language';
import { refusalOf } from '../../lib/refusal';
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
      setWrong(t(`wrong.${refusalOf(error)}`));
      return false;
    } finally {
      running.current -= 1;
      setBusy(running.current > 0);
    }
  }

  return { attempt, wrong, busy };
}
