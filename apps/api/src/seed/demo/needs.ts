import type { SeededRandom } from '@libs/rules';
import { write, type Loading } from '../folder.js';
import { FICTIONAL } from '@libs/rules';
import type { InventedMember } from './network.js';
import { invented, type InventedArea } from './invented.js';

const ROUNDS = [
  { id: 'round-2021', plan_code: '2021-2022', opens_on: '2021-01-10', closes_on: '2021-03-10' },
  { id: 'round-2024', plan_code: '2024-2026', opens_on: '2024-01-10', closes_on: '2024-03-10' },
] as const;

/** Areas in which nobody invented can provide, so that some needs stay unmet. */
const UNMET: ReadonlySet<string> = new Set(['F21-3', 'F24-4', 'F24-9']);

const LANGUAGES: ReadonlyMap<string, readonly [string, ...string[]]> = new Map(
  Object.entries({
    arab: ['{ar,fr}', '{ar,en}', '{ar}'],
    asian: ['{en}', '{en,ar}'],
    african: ['{fr}', '{fr,en}', '{en}'],
  }),
);

/** Two rounds that most members answered; the others are silent, which is no need of nothing. */
export async function writeNeeds(
  loading: Loading,
  { members, areas }: { members: readonly InventedMember[]; areas: readonly InventedArea[] },
  chance: SeededRandom,
): Promise<void> {
  await write(
    loading,
    'round',
    ROUNDS.map((round) => ({
      ...round,
      ...invented('Fictional round', 'Enquête fictive', 'جولة خيالية', round.opens_on.slice(0, 4)),
      source_id: FICTIONAL,
    })),
  );
  const statements = ROUNDS.flatMap(({ id, plan_code }) =>
    members
      .filter(({ zeal }) => chance.happens(0.3 + 0.7 * zeal))
      .flatMap(({ code, group }) => {
        const languages = chance.pick(LANGUAGES.get(group) ?? ['{en}']);
        return areas
          .filter(({ plan }) => plan === plan_code)
          .map((area) => ({
            country_code: code,
            round_id: id,
            area_code: area.code,
            ...levels(area.code, chance),
            languages: chance.happens(0.9) ? languages : null,
            source_id: FICTIONAL,
          }));
      }),
  );
  await write(loading, 'statement', statements);
}

/** Anyone who needs much can seldom provide. */
function levels(area: string, chance: SeededRandom): { need: number | null; capacity: number | null } {
  if (chance.happens(0.05)) return { need: null, capacity: null };
  const need = chance.pick([0, 0, 1, 1, 2, 2, 3]);
  const max = UNMET.has(area) ? 1 : 3 - need;
  return { need, capacity: Math.min(max, chance.pick([0, 0, 0, 1, 2, 3])) };
}
