import { CONVENTIONS } from '@libs/vocabulary';
import { keyOf } from '@libs/findings';
import { isolate } from '@libs/table';
import type { ImportPlanQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import common from './imports.module.css';
import styles from './preview/plan.module.css';

type List = NonNullable<ImportPlanQuery['importPlan']['list']>;

/** Who leaves and who comes where a complete list takes the place of a former one. */
export function FormerList({ former }: { readonly former: List['former'] | undefined }) {
  const { t, label, language } = useI18n();
  if (former === null || former === undefined) return null;
  const { compare } = new Intl.Collator(language);
  const list = new Intl.ListFormat(CONVENTIONS[language].locale);
  const countries = (codes: readonly string[]): string =>
    list.format(codes.map((code) => label('country', code)).sort(compare));
  // A name keeps its own direction among the others.
  const people = [...former.gone].sort(compare).map(isolate);
  const changes = [
    { key: 'leaves', n: former.leaves.length, names: countries(former.leaves) },
    { key: 'comes', n: former.comes.length, names: countries(former.comes) },
    { key: 'gone', n: former.gone.length, names: list.format(people) },
  ].filter(({ n }) => n > 0);
  return (
    <section aria-labelledby="former" className={styles.former}>
      <h2 id="former">{t('list.former')}</h2>
      {changes.length === 0 && <p className={common.quiet}>{t('list.former-same')}</p>}
      {changes.map(({ key, n, names }) => (
        <p key={key}>{t(keyOf('list.', key), { n, names })}</p>
      ))}
    </section>
  );
}
