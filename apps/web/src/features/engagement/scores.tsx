import { IntervalsChart } from '@libs/charts';
import { PILLARS, score, type Pillar, type Weights } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { sentence } from '@libs/table/sentences';
import { useMemo } from 'react';
import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import styles from './engagement.module.css';
import type { MemberEngagement } from './members';
import { HEAVIEST, movedBy, weightsOf, wordOf } from './weights';

interface ScoresProps {
  readonly table: DataTable;
  readonly members: readonly MemberEngagement[];
}

/** The scores in bands, and the weights that a reader may try on them. */
export function Scores({ table, members }: ScoresProps) {
  const { say } = useReader();
  const [search, change] = useSearchWords();
  const weights = weightsOf(search.get('weights'));
  const word = wordOf(weights);
  const rows = useMemo(() => {
    const chosen = weightsOf(word);
    return members.flatMap((member) => {
      const { value, bounds } = score(member.pillars, chosen);
      const { country, group, spreadLow, spreadHigh, band } = member;
      if (
        value === null ||
        member.score === null ||
        spreadLow === null ||
        spreadHigh === null ||
        band === null
      )
        return [];
      return [{ country, group, score: value, equal: member.score, ...bounds, spreadLow, spreadHigh, band }];
    });
  }, [members, word]);
  return (
    <>
      <IntervalsChart
        id="scores"
        title={say('engagement.scores')}
        subtitle={say('engagement.scores-subtitle')}
        table={table}
        rows={rows}
        notes={[sentence('engagement.no-rank')]}
      />
      <section aria-labelledby="weights" className={styles.section}>
        <h2 id="weights">{say('weights.title')}</h2>
        <p className={styles.text}>{say('weights.text')}</p>
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
              {say('reset')}
            </button>
          )}
        </div>
        <p role="status" className={styles.moved}>
          {word === null ? say('weights.equal') : say('weights.moved', movedBy(members, weights))}
        </p>
      </section>
    </>
  );
}

interface SliderProps {
  readonly pillar: Pillar;
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}

function Slider({ pillar, weights, onChange }: SliderProps) {
  const { name } = useReader();
  return (
    <label className={styles.weight}>
      <span>{name('code:pillar', pillar)}</span>
      <input
        type="range"
        min={0}
        max={HEAVIEST}
        step={1}
        value={weights[pillar]}
        onChange={(event) => onChange(kept({ ...weights, [pillar]: Number(event.target.value) }, weights))}
      />
      <output>{weights[pillar]}</output>
    </label>
  );
}

/** Changed weights, unless nothing would weigh anything. */
function kept(changed: Weights, before: Weights): Weights {
  return PILLARS.some((pillar) => changed[pillar] > 0) ? changed : before;
}
