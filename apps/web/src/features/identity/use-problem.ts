import { keyOf } from '@libs/findings';
import { useState } from 'react';
import { useI18n } from '../../lib/language';
import { SendError } from '../../lib/send';

interface Problem {
  readonly code: string;
}

/** Does something by a button, and says in one sentence why it was not done. */
export function useProblem(done: () => Promise<void>) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<string | null>(null);
  const attempt = async (work: () => Promise<readonly Problem[]>): Promise<void> => {
    try {
      const problems = await work();
      setWrong(problems.length === 0 ? null : problems.map(({ code }) => t(keyOf('wrong.', code))).join(' '));
      await done();
    } catch (error) {
      setWrong(t(error instanceof SendError && error.code === null ? 'wrong.offline' : 'wrong.server'));
    }
  };
  return { wrong, attempt };
}
