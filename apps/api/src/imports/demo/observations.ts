import { checkingKeysAtEnd, copyRows } from '../copy.js';
import type { Loading } from '../folder.js';
import type { Chance } from '@libs/rules';
import type { InventedMember } from './network.js';

const LAST_YEAR = 2025;
const MOST_YEARS = 66;

/**
 * Invented values for the series of the shipped indicators: ten years at scale 1, and as many more as
 * the scale asks for until every year since 1960 is filled.
 */
export async function writeObservations(
  loading: Loading,
  members: readonly InventedMember[],
  chance: Chance,
  { scale }: { scale: number },
): Promise<void> {
  const { rows: series } = await loading.client.query<{
    code: string;
    sex: string;
    age: string;
    decimals: number;
  }>(
    `select s.indicator_code as code, s.sex, s.age, i.decimals
     from series s
     join indicator i on i.code = s.indicator_code
     order by s.indicator_code, s.sex, s.age`,
  );
  const years = Math.min(MOST_YEARS, 10 * scale);
  function* values() {
    for (const { code } of members) {
      for (const one of series) {
        let value = chance.between(2, 60);
        for (let year = LAST_YEAR - years + 1; year <= LAST_YEAR; year += 1) {
          value = Math.min(95, Math.max(0.5, value + (chance.next() - 0.5) * 2));
          yield [code, one.code, one.sex, one.age, year, Number(value.toFixed(Math.min(3, one.decimals)))];
        }
      }
    }
  }
  await checkingKeysAtEnd(loading.client, 'observation', async () => {
    const columns = ['country_code', 'indicator_code', 'sex', 'age', 'year', 'value'];
    loading.rows += await copyRows(loading.client, 'observation', columns, values());
  });
}
