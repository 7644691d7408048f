import { checkingKeysAtEnd, copyRows } from '../../platform/postgres/copy.js';
import type { Loading } from '../folder.js';
import { OBSERVATION_COLUMNS } from '../labour-market.load.js';
import { FICTIONAL } from '@libs/rules';
import type { SeededRandom } from '@libs/rules';
import type { InventedMember } from './network.js';

const LAST_YEAR = 2025;
const MAX_YEARS = 66;
/** The dataset of everything that is invented. */
const DATASET = 'fic';

interface InventedSeries {
  readonly code: string;
  readonly sex: string;
  readonly age: string;
  readonly unit: string;
  readonly decimals: number;
}

/**
 * Invented values for the series of the shipped indicators: ten years at scale 1, and as many more as
 * the scale asks for until every year since 1960 is filled. Where there are women and men, both sexes follow from them.
 */
export async function writeObservations(
  loading: Loading,
  members: readonly InventedMember[],
  chance: SeededRandom,
  { scale }: { scale: number },
): Promise<void> {
  const { rows: series } = await loading.client.query<InventedSeries>(
    `select s.indicator_code as code, s.sex, s.age, i.unit, i.decimals
     from series s
     join indicator i on i.code = s.indicator_code
     order by s.indicator_code, s.age, s.sex collate "C"`,
  );
  const years = Math.min(MAX_YEARS, 10 * scale);
  function walk({ decimals }: InventedSeries): number[] {
    let value = chance.between(2, 60);
    return Array.from({ length: years }, () => {
      value = Math.min(95, Math.max(0.5, value + (chance.next() - 0.5) * 2));
      return rounded(value, decimals);
    });
  }
  function* values() {
    for (const { code } of members) {
      const drawn = new Map<string, readonly number[]>();
      // In the order of the series women (F) and men (M) come before both (T).
      for (const one of series) {
        const [women, men] = ['F', 'M'].map((sex) => drawn.get(`${one.code} ${one.age} ${sex}`));
        const both = one.sex === 'T' && women && men ? together(one, women, men) : null;
        const walked = both ?? walk(one);
        drawn.set(`${one.code} ${one.age} ${one.sex}`, walked);
        for (const [index, value] of walked.entries())
          yield [code, one.code, one.sex, one.age, LAST_YEAR - years + 1 + index, value, DATASET];
      }
    }
  }
  await loading.client.query(`insert into dataset (code, source_id) values ($1, $2)`, [DATASET, FICTIONAL]);
  await loading.client.query(
    `insert into series_dataset (indicator_code, sex, age, dataset, status)
     select s.indicator_code, s.sex, s.age, $1, case when s.kind = 'derived' then 'derived' else i.estimate end
     from series s
     join indicator i on i.code = s.indicator_code`,
    [DATASET],
  );
  await checkingKeysAtEnd(loading.client, 'observation', async () => {
    loading.rows += await copyRows(loading.client, 'observation', OBSERVATION_COLUMNS, values());
  });
}

/** Numbers of people add up; a rate of both sexes lies between the two. */
function together(
  { unit, decimals }: InventedSeries,
  women: readonly number[],
  men: readonly number[],
): number[] {
  return women.map((value, index) => {
    const sum = value + (men[index] ?? value);
    return rounded(unit === 'persons' ? sum : sum / 2, decimals);
  });
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(3, decimals)));
}
