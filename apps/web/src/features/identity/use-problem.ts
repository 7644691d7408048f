import { keyOf } from '@libs/findings';
import type { ValidationIssue } from '@libs/rules';
import { useState } from 'react';
import { useI18n } from '../../lib/language';
import { refusalOf } from '../../lib/refusal';

/** Does something by a button, and says in one sentence why it was not done. */
export function useProblem(done: () => Promise<void>) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<string | null>(null);
  const attempt = async (work: () => Promise<readonly Pick<ValidationIssue, 'code'>[]>): Promise<void> => {
    try {
      const problems = await work();
      setWrong(problems.length === 0 ? null : problems.map(({ code }) => t(keyOf('wrong.', code))).join(' '));
      await done();
    } catch (error) {
      setWrong(t(`wrong.${refusalOf(error)}`));
    }
  };
  return { wrong, attempt };
}
