import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { OneImportFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { changedSearch } from '../../lib/search-params';
import styles from './steps.module.css';

const steps = ['file', 'columns', 'preview', 'apply'] as const;

export type Step = (typeof steps)[number];

/** What every step is given. */
export interface StepProps {
  readonly one: OneImportFragment;
  /** The way through the steps, under the page's first words. */
  readonly steps: ReactNode;
}

/** The step that an address names. */
export function stepOf(text: string | null): Step {
  return steps.find((step) => step === text) ?? 'file';
}

/** The four steps of an import as links. */
export function Steps({ current }: { readonly current: Step }) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('import.steps')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <GoToStep to={step} current={step === current}>
              {t(`step.${step}`)}
            </GoToStep>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface GoToStepProps {
  readonly to: Step;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean;
}

/** A link to a step of the same import. */
export function GoToStep({ to, children, className, current = false }: GoToStepProps) {
  const [path] = useLocation();
  const search = useSearch();
  return (
    <Link
      to={path + changedSearch(search, { step: to, show: null, from: null })}
      className={className}
      aria-current={current ? 'step' : undefined}
    >
      {children}
    </Link>
  );
}
