import { addUpActivities } from '../activities.load.js';
import { write, type Loading } from '../folder.js';
import type { Chance } from '@libs/rules';
import { FICTIONAL, type InventedMember } from './network.js';

const THEMES = 8;
const ACTIVITIES = 60;
const FIRST_YEAR = 2016;

/** Thematic areas, and `scale` times sixty activities with a provider, beneficiaries and totals. */
export async function writeActivities(
  loading: Loading,
  members: readonly InventedMember[],
  chance: Chance,
  { today, scale }: { today: number; scale: number },
): Promise<void> {
  const themes = Array.from({ length: THEMES }, (_, index) => index + 1);
  await write(
    loading,
    'thematic_area',
    themes.map((theme) => ({
      code: `F-${theme}`,
      plan: '2024-2026',
      status: 'provisional',
      title_en: `Fictional theme ${theme}`,
      title_fr: `Thème fictif ${theme}`,
      title_ar: `مجال خيالي ${theme}`,
      translation: 'ours',
      source_id: FICTIONAL,
    })),
  );
  const activities = Array.from({ length: ACTIVITIES * scale }, (_, index) =>
    inventActivity(index + 1, members, chance, today),
  );
  await write(
    loading,
    'activity',
    activities.map(({ row }) => row),
  );
  await write(
    loading,
    'activity_party',
    activities.flatMap(({ parties }) => parties),
  );
  await write(
    loading,
    'activity_count',
    activities.flatMap(({ counts }) => counts),
  );
  await addUpActivities(loading.client);
}

function inventActivity(ordinal: number, members: readonly InventedMember[], chance: Chance, today: number) {
  const id = `fictional-activity-${ordinal}`;
  const month = String(chance.between(1, 12)).padStart(2, '0');
  const year = chance.between(FIRST_YEAR, today - 1);
  const codes = members.map(({ code }) => code).sort(() => chance.next() - 0.5);
  const provider = codes[0] ?? null;
  const beneficiaries = codes.slice(1, 1 + chance.between(3, 24));
  const row = {
    id,
    programme: chance.pick(['2021-2022', '2024-2026', 'pes-cab']),
    title_en: `Fictional activity ${ordinal}`,
    title_ar: `نشاط خيالي ${ordinal}`,
    type: chance.pick(['workshop', 'training-course', 'webinar', 'study-visit']),
    thematic_area: `F-${chance.between(1, THEMES)}`,
    thematic_basis: 'invented',
    start_date: `${year}-${month}-05`,
    end_date: `${year}-${month}-07`,
    mode: chance.pick(['on-site', 'virtual', 'hybrid']),
    beneficiary_basis: 'named_list',
    source_id: FICTIONAL,
  };
  const parties = [
    { activity_id: id, seq: 1, role: 'provider', country_code: provider },
    ...beneficiaries.map((country_code, index) => ({
      activity_id: id,
      seq: index + 2,
      role: 'beneficiary',
      country_code,
    })),
  ];
  const total = { activity_id: id, source_id: FICTIONAL };
  const counts = chance.happens(0.9)
    ? [
        { ...total, measure: 'countries', value: beneficiaries.length },
        { ...total, measure: 'participations', value: beneficiaries.length * chance.between(1, 5) },
      ]
    : [];
  return { row, parties, counts };
}
