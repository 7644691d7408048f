import { IntervalsChart } from '@libs/charts';
import type { IntervalRow } from '../../../../../libs/questions/engagement/series';
import { PILLARS, scoreWithin, type Pillar, type Weights } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { sentence } from '@libs/findings';
import { useMemo } from 'react';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import styles from './engagement.module.css';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';
import { bandsOfAnswer, useEngagementBands, type BandedMember } from './engagement-bands';
import { HEAVIEST, movedBy, rebanded, weightsOf, wordOf } from './weights';

interface ScoresProps {
  readonly table: DataTable;
  readonly members: readonly MemberEngagement[];
}

/** The scores in bands, and the weights that a reader may try on them. */
export function Scores({ table, members }: ScoresProps) {
  const { t } = useI18n();
  const [search, change] = useSearchParams();
  const weights = weightsOf(search.get('weights'));
  const word = wordOf(weights);
  const placed = useEngagementBands(members, word);
  const before = useMemo(() => bandsOfAnswer(members), [members]);
  const bandless = inOneBand(placed ?? before);
  const rows = useMemo(() => rowsOf(placed ?? before, weightsOf(word)), [placed, before, word]);
  return (
    <>
      <IntervalsChart
        id="scores"
        title={t('engagement.scores')}
        subtitle={t('engagement.scores-subtitle')}
        table={table}
        rows={rows}
        notes={[sentence(bandless ? 'engagement.no-bands' : 'engagement.no-rank', { n: rows.length })]}
      />
      <section aria-labelledby="weights" className={styles.section}>
        <h2 id="weights">{t('weights.title')}</h2>
        <p className={styles.text}>{t('weights.text')}</p>
        <div className={styles.weights}>
          {PILLARS.map((pillar) => (
            <Slider
              key={pillar}
              pillar={pillar}
              weights={weights}
              onChange={(changed) => change({ weights: wordOf(changed) }, 'replace')}
            />
          ))}
          {word !== null && (
            <button type="button" onClick={() => change({ weights: null }, 'replace')}>
              {t('reset')}
            </button>
          )}
        </div>
        <p role="status" className={styles.moved} data-loading={placed === null ? '' : undefined}>
          {word === null ? t('weights.declared') : t('weights.moved', movedBy(members, weights))}{' '}
          {word !== null &&
            (placed === null ? t('weights.placing') : t('weights.bands', { n: rebanded(placed) }))}
        </p>
      </section>
    </>
  );
}

/** Whether the intervals bear no bands: all members that have a score are in one. */
function inOneBand(placed: readonly BandedMember[]): boolean {
  return placed.length > 1 && placed.every(({ band }) => band === 1);
}

/** The placed members as rows of the chart; weights under which nothing is known give none. */
function rowsOf(placed: readonly BandedMember[], weights: Weights): IntervalRow[] {
  return placed.flatMap(({ member, ...place }) => {
    const { value, bounds } = scoreWithin(member.pillars, member.comings, weights);
    if (value === null || member.score === null) return [];
    return [
      {
        country: member.country,
        group: member.group,
        score: value,
        declared: member.score,
        ...bounds,
        ...place,
      },
    ];
  });
}

interface SliderProps {
  readonly pillar: Pillar;
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}

function Slider({ pillar, weights, onChange }: SliderProps) {
  const { label } = useI18n();
  return (
    <label className={styles.weight}>
      <span>{label('code:pillar', pillar)}</span>
      <input
        type="range"
        min={0}
        max={HEAVIEST}
        step={1}
        value={weights[pillar]}
        onChange={(event) =>
          onChange(withSomeWeight({ ...weights, [pillar]: Number(event.target.value) }, weights))
        }
      />
      <output>{weights[pillar]}</output>
    </label>
  );
}

/** Changed weights, unless nothing would weigh anything. */
function withSomeWeight(changed: Weights, before: Weights): Weights {
  return PILLARS.some((pillar) => changed[pillar] > 0) ? changed : before;
}
