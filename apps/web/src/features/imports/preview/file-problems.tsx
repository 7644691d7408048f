import type { OneImportIssueFragment } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import styles from './plan.module.css';
import { problemWords } from '../problem-words';
import { GoToStep } from '../steps';

interface FileProblemsProps {
  readonly problems: readonly OneImportIssueFragment[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What is wrong with the file as a whole. */
export function FileProblems({ problems, labels }: FileProblemsProps) {
  const { t } = useI18n();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles.whole}>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {problemWords({ code: problem.code, value: labels.get(problem.path) ?? problem.value }, t)}
          </li>
        ))}
      </ul>
      <GoToStep to="columns">{t('preview.to-columns')}</GoToStep>
    </div>
  );
}
