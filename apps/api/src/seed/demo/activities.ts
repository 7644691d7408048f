import type { SeededRandom } from '@libs/rules';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { write, type Loading } from '../folder.js';
import { FICTIONAL } from '@libs/rules';
import type { InventedMember } from './network.js';
import { invented, type InventedArea } from './invented.js';

export type InventedActivity = ReturnType<typeof inventActivity>;

const ACTIVITIES = 60;
/** The day on which the invented network lives: fixed, so that it does not change from day to day. */
const TODAY = '2026-07-01';

interface Span {
  readonly programme: string;
  readonly from: number;
  readonly to: number;
}

/** What an activity can be counted under, and in which years it then is. */
const PROGRAMMES: readonly [Span, ...Span[]] = [
  { programme: '2021-2022', from: 2021, to: 2022 },
  { programme: '2024-2026', from: 2024, to: 2026 },
  { programme: '2024-2026', from: 2024, to: 2026 },
  { programme: 'pes-cab', from: 2016, to: 2025 },
];

/** `scale` times sixty activities with programmes, providers, beneficiaries, partners, funders and totals. */
export async function writeActivities(
  loading: Loading,
  { members, areas }: { members: readonly InventedMember[]; areas: readonly InventedArea[] },
  chance: SeededRandom,
  { scale }: { scale: number },
): Promise<readonly InventedActivity[]> {
  const activities = Array.from({ length: ACTIVITIES * scale }, (_, index) =>
    inventActivity(index + 1, members, areas, chance),
  );
  await write(
    loading,
    'activity',
    activities.map(({ row }) => row),
  );
  await write(
    loading,
    'activity_programme',
    activities.flatMap(({ programmes }) => programmes),
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
  await refreshActivityRollups(loading.client);
  return activities;
}

function inventActivity(
  ordinal: number,
  members: readonly InventedMember[],
  areas: readonly InventedArea[],
  chance: SeededRandom,
) {
  const activity_id = `fictional-activity-${ordinal}`;
  const { programme, from, to } = chance.pick(PROGRAMMES);
  const month = `${chance.between(from, to)}-${String(chance.between(1, 12)).padStart(2, '0')}`;
  const own = areas.filter(({ plan }) => plan === (programme === '2021-2022' ? programme : '2024-2026'));
  const status = statusOn(month, chance);
  const codes = members.map(({ code }) => code).sort(() => chance.next() - 0.5);
  const providers = codes.slice(0, chance.happens(0.2) ? 2 : 1);
  const beneficiaries = codes.slice(2, 2 + chance.between(3, 24));
  const row = {
    id: activity_id,
    programme,
    ...invented('Fictional activity', 'Activité fictive', 'نشاط خيالي', ordinal),
    type: chance.pick(['workshop', 'training-course', 'webinar', 'study-visit', 'expert-exchange']),
    status,
    status_reason:
      status === 'postponed' || status === 'cancelled' ? 'Fictional reason: the host was not free' : null,
    thematic_area: own[chance.between(0, own.length - 1)]?.code ?? null,
    thematic_basis: 'invented',
    start_date: `${month}-05`,
    end_date: `${month}-07`,
    mode: chance.pick(['on-site', 'virtual', 'hybrid']),
    beneficiary_basis: 'named_list',
    source_id: FICTIONAL,
  };
  const partners = chance.happens(0.3) ? ['Fictional partner organisation'] : [];
  const funders = chance.happens(0.3) ? ['Fictional fund'] : [];
  const parties = [
    ...providers.map((code) => ({ role: 'provider', country_code: code, institution: null })),
    ...partners.map((institution) => ({ role: 'partner', country_code: null, institution })),
    ...beneficiaries.map((code) => ({ role: 'beneficiary', country_code: code, institution: null })),
    ...funders.map((institution) => ({ role: 'funder', country_code: null, institution })),
  ].map((party, index) => ({ activity_id, seq: index + 1, ...party }));
  const also = programme !== 'pes-cab' && chance.happens(0.2) ? [programme, 'pes-cab'] : [programme];
  const total = { activity_id, source_id: FICTIONAL };
  const counts =
    status === 'done' && chance.happens(0.9)
      ? [
          { ...total, measure: 'countries', value: beneficiaries.length },
          { ...total, measure: 'participations', value: beneficiaries.length * chance.between(1, 5) },
        ]
      : [];
  return { row, parties, counts, programmes: also.map((code) => ({ activity_id, programme: code })) };
}

function statusOn(month: string, chance: SeededRandom): string | null {
  const today = TODAY.slice(0, 7);
  if (month > today) return chance.pick(['planned', 'planned', 'planned', 'postponed']);
  if (month === today) return 'under-way';
  if (chance.happens(0.88)) return 'done';
  return chance.pick(['cancelled', 'postponed', null]);
}
