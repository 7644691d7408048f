import {
  correlations,
  DECLARED_WEIGHTS,
  DRIVERS,
  driversOf,
  FLOOR,
  METHOD_VERSION,
  PILLARS,
  type Driver,
} from '@libs/rules';
import { formatNumber } from '@libs/table';
import { useMemo } from 'react';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './engagement.module.css';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';

/** What the scores rest on: how far pillars say the same, and which choice of method moves a score most. */
export function Method({ members }: { readonly members: readonly MemberEngagement[] }) {
  const { t } = useI18n();
  const scored = members.filter(({ score }) => score !== null);
  return (
    <section aria-labelledby="method" className={styles.section}>
      <h2 id="method">{t('method.title')}</h2>
      <p className={styles.text}>
        {t('method.version', { version: METHOD_VERSION })}{' '}
        <LocalizedLink to="/methodology#versions">{t('method.changed')}</LocalizedLink>
      </p>
      {scored.length === 0 ? (
        <p className={styles.text}>{t('method.none')}</p>
      ) : (
        <>
          <Correlations members={scored} />
          <Drivers members={scored} />
        </>
      )}
    </section>
  );
}

interface ScoredProps {
  readonly members: readonly MemberEngagement[];
}

/** The lower triangle of the matrix of correlations, with the number of members behind each where it is not all. */
function Correlations({ members }: ScoredProps) {
  const { t, label, language } = useI18n();
  const pairs = useMemo(() => correlations(members.map(({ pillars }) => pillars)), [members]);
  return (
    <>
      <p className={styles.text}>
        {t('method.correlation', {
          weight: DECLARED_WEIGHTS.presence,
          other: DECLARED_WEIGHTS.contribution,
        })}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('method.matrix')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('method.matrix')}</th>
              {PILLARS.slice(0, -1).map((pillar) => (
                <th key={pillar} scope="col">
                  {label('code:pillar', pillar)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PILLARS.slice(1).map((one) => (
              <tr key={one}>
                <th scope="row">{label('code:pillar', one)}</th>
                {PILLARS.slice(0, -1).map((other) => {
                  const pair = pairs.find((each) => each.one === one && each.other === other);
                  if (pair === undefined) return <td key={other} />;
                  const { coefficient, members: n } = pair;
                  return (
                    <td key={other}>
                      {coefficient === null
                        ? label('code:missing', 'insufficient-data')
                        : signed(formatNumber(coefficient, 'ratio', language))}
                      {coefficient !== null && n < members.length && (
                        <small>{t('method.members', { n })}</small>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A number with a real minus before it, from left to right in every language. */
function signed(figure: string): string {
  return `\u2066${figure.replace('-', '−')}\u2069`;
}

/** The mean share of each choice in what moves a score, over the members that have one. */
function Drivers({ members }: ScoredProps) {
  const { t, label, language } = useI18n();
  const shares = useMemo(() => meanShares(members), [members]);
  return (
    <>
      <p className={styles.text}>{t('method.drivers', { floor: formatNumber(FLOOR, 'ratio', language) })}</p>
      {shares !== null && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('method.choice')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('method.choice')}</th>
                <th scope="col">{t('method.share')}</th>
              </tr>
            </thead>
            <tbody>
              {DRIVERS.map((driver) => (
                <tr key={driver}>
                  <th scope="row">{label('code:driver', driver)}</th>
                  <td>{formatNumber(shares[driver], 'share', language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function meanShares(members: readonly MemberEngagement[]): Readonly<Record<Driver, number>> | null {
  const all = members.map(({ windows }) => driversOf(windows)).filter((shares) => shares !== null);
  if (all.length === 0) return null;
  const mean = (driver: Driver) => all.reduce((sum, shares) => sum + shares[driver], 0) / all.length;
  return {
    weights: mean('weights'),
    mean: mean('mean'),
    window: mean('window'),
    pillar: mean('pillar'),
    unknown: mean('unknown'),
  };
}
