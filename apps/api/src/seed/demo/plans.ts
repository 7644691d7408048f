import type { SeededRandom } from '@libs/rules';
import { write, type Loading } from '../folder.js';
import type { InventedActivity } from './activities.js';
import { FICTIONAL } from '@libs/rules';
import { invented, type InventedArea } from './invented.js';
import type { InventedMember } from './network.js';

const PLANS = [
  { code: '2021-2022', from: 2021, to: 2022, status: 'closed', adoptedAt: 'fictional-6', areas: 6 },
  { code: '2024-2026', from: 2024, to: 2026, status: 'adopted', adoptedAt: 'fictional-9', areas: 12 },
] as const;
const STRATEGY_AREAS = 5;
/** Programmes that are no plan keep the names that they have in the real network. */
const PROGRAMMES = [
  { code: 'pes-cab', title_en: 'PES-CaB', title_fr: 'PES-CaB', title_ar: 'PES-CaB' },
  {
    code: 'oic-lms',
    title_en: 'OIC Labour Market Strategy',
    title_fr: 'Stratégie de l’OCI pour le marché du travail',
    title_ar: 'استراتيجية منظمة التعاون الإسلامي لسوق العمل',
  },
  { code: 'other', title_en: 'Other programmes', title_fr: 'Autres programmes', title_ar: 'برامج أخرى' },
];

const themeTitle = (ordinal: number) => invented('Fictional theme', 'Thème fictif', 'مجال خيالي', ordinal);

/** Two plans, their areas, and five areas of a strategy by which they compare. */
export async function writePlans(loading: Loading): Promise<readonly InventedArea[]> {
  await write(
    loading,
    'work_plan',
    PLANS.map(({ code, from, to, status, adoptedAt }) => ({
      code,
      ...invented('Fictional work plan', 'Plan de travail fictif', 'خطة عمل خيالية', code),
      start_year: from,
      end_year: to,
      status,
      adopted_at: adoptedAt,
      source_id: FICTIONAL,
    })),
  );
  await write(loading, 'programme', PROGRAMMES);
  const areas = PLANS.flatMap(({ code, areas: many }) =>
    Array.from({ length: many }, (_, index) => ({
      code: `F${code.slice(2, 4)}-${index + 1}`,
      plan: code,
      ordinal: index + 1,
    })),
  );
  const shared = { status: 'official', translation: 'ours', source_id: FICTIONAL };
  await write(
    loading,
    'thematic_area',
    Array.from({ length: STRATEGY_AREAS }, (_, index) => ({
      code: `FS-${index + 1}`,
      plan: 'oic-lms',
      ...invented('Fictional strategy area', 'Domaine stratégique fictif', 'مجال استراتيجي خيالي', index + 1),
      strategy_area: null,
      strategy_basis: null,
      merged_into: null,
      ...shared,
    })),
  );
  // Later areas first: an area of the first plan has become a part of one.
  await write(
    loading,
    'thematic_area',
    [...areas].reverse().map(({ code, plan, ordinal }) => ({
      code,
      plan,
      ...themeTitle(ordinal),
      strategy_area: `FS-${((ordinal - 1) % STRATEGY_AREAS) + 1}`,
      strategy_basis: 'source',
      merged_into: code === 'F21-6' ? 'F24-6' : null,
      ...shared,
    })),
  );
  await write(loading, 'thematic_area_title', [
    {
      area_code: 'F24-1',
      until: '2025-06-15',
      ...invented('Fictional theme', 'Thème fictif', 'مجال خيالي', '1 A'),
      source_id: FICTIONAL,
    },
  ]);
  return areas;
}

/** How many activities the versions of a plan name. */
const NAMED = 40;

/** The adopted version of each plan, and of the second plan the two drafts that it came from. */
export async function writeVersions(
  loading: Loading,
  areas: readonly InventedArea[],
  activities: readonly InventedActivity[],
): Promise<void> {
  const versions = [
    { plan_code: '2021-2022', version: 1, status: 'adopted', dated: '2021-06-15' },
    { plan_code: '2024-2026', version: 1, status: 'draft', dated: '2024-01-15' },
    { plan_code: '2024-2026', version: 2, status: 'draft', dated: '2024-04-15' },
    { plan_code: '2024-2026', version: 3, status: 'adopted', dated: '2024-06-15' },
  ];
  await write(
    loading,
    'plan_version',
    versions.map((version) => ({ ...version, source_id: FICTIONAL })),
  );
  const items = versions.flatMap(({ plan_code, version, status }) => {
    const draft = status === 'draft' ? version : 0;
    const named = activities.filter(({ row }) => row.programme === plan_code).slice(0, NAMED);
    return [
      ...areas.filter(({ plan }) => plan === plan_code).filter((_, index) => draft !== 1 || index < 11),
      ...named.filter((_, index) => draft !== 1 || index % 9 !== 0),
    ].map((item, index) => ({ plan_code, version, ...itemOf(item, draft, index) }));
  });
  await write(loading, 'plan_version_item', items);
}

/** An item as a version has it: drafts differ in some names, dates and areas. */
function itemOf(item: InventedArea | InventedActivity, draft: number, index: number) {
  if (!('row' in item)) {
    return {
      id: item.code,
      kind: 'area',
      parent_id: null,
      ...themeTitle(item.ordinal),
      start_date: null,
      end_date: null,
    };
  }
  const { id, title_en, title_fr, title_ar, thematic_area, start_date, end_date } = item.row;
  const renamed = draft === 1 && index % 7 === 3;
  const moved = draft === 2 && index % 5 === 1;
  const regrouped = draft > 0 && index % 11 === 5;
  return {
    id,
    kind: 'activity',
    parent_id: regrouped ? 'F24-1' : thematic_area,
    title_en: renamed ? `${title_en} (draft)` : title_en,
    title_fr: renamed ? `${title_fr} (projet)` : title_fr,
    title_ar: renamed ? `${title_ar} (مسودة)` : title_ar,
    start_date: moved ? start_date.replace(/-05$/, '-03') : start_date,
    end_date,
  };
}

const HALF_YEARS = ['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01'] as const;

/** What members reported on the second plan, half-year by half-year; some did not. */
export async function writeReports(
  loading: Loading,
  members: readonly InventedMember[],
  chance: SeededRandom,
): Promise<void> {
  const reports = members.flatMap(({ code, zeal }) =>
    HALF_YEARS.flatMap((start_date, index) => {
      if (!chance.happens(zeal)) return [];
      const recent = index === HALF_YEARS.length - 1;
      const state = chance.pick(
        recent
          ? ['draft', 'submitted', 'accepted']
          : ['published', 'published', 'published', 'accepted', 'draft'],
      );
      const reason = !recent && state === 'draft' ? 'Fictional reason: a figure was reported twice' : null;
      const end_date = start_date.replace('-07-01', '-12-31').replace('-01-01', '-06-30');
      return [
        {
          country_code: code,
          plan_code: '2024-2026',
          start_date,
          end_date,
          state,
          reason,
          source_id: FICTIONAL,
        },
      ];
    }),
  );
  await write(loading, 'progress_report', reports);
}
