/** How an entry is drawn in a deck. Pages draw the same entry with the product's own charts. */
export type Drawing = 'bar' | 'stacked' | 'line' | 'scatter' | 'heat' | 'tiles' | 'table' | 'figure';

/** What an entry can be asked about, by the names of a choice. */
export type Taken =
  'years' | 'kinds' | 'modes' | 'groups' | 'countries' | 'plan' | 'area' | 'pair' | 'round' | 'series';

/** One thing of the product that can stand on a slide. */
export interface Entry {
  /** Fields of `analytics` whose answers it is drawn from, in order. */
  readonly questions: readonly string[];
  readonly drawing: Drawing;
  readonly takes: readonly Taken[];
}

const meetings = ['years', 'kinds', 'modes'] as const;
const members = ['groups', 'countries'] as const;
const activities = ['years', 'modes', 'groups', 'countries'] as const;

/** All that can stand on a slide. A chart can also be shown as a table; a figure stands alone. */
export const catalogue = {
  breadth: entry(['participationByMeeting'], 'scatter', [...meetings, ...members]),
  depth: entry(['participationByMeeting'], 'scatter', [...meetings, ...members]),
  groups: entry(['participationByGroup'], 'bar', [...meetings, ...members]),
  named: entry(['participationByCountry'], 'tiles', [...meetings, ...members]),
  attendance: entry(['attendanceMatrix'], 'heat', [...meetings, ...members]),
  retention: entry(['retention'], 'stacked', ['pair', ...members]),
  change: entry(['change'], 'bar', ['pair']),
  'delegation-sizes': entry(['delegationSizes'], 'bar', [...meetings, ...members]),
  concentration: entry(['concentration'], 'table', [...meetings, ...members]),
  engagement: entry(['engagement'], 'table', [...members]),

  activities: entry(['activities'], 'table', activities),
  'activities-by-theme': entry(['activitiesBy'], 'bar', activities),
  'activities-by-type': entry(['activitiesBy'], 'bar', activities),
  'activities-by-provider': entry(['activitiesBy'], 'bar', activities),
  beneficiaries: entry(['activityParties'], 'tiles', activities),
  reach: entry(['themeReach'], 'heat', activities),
  links: entry(['links'], 'table', activities),

  'plan-progress': entry(['planProgress'], 'stacked', ['plan']),
  'plan-activities': entry(['planActivities'], 'table', ['plan']),
  'plan-results': entry(['planResults'], 'bar', ['plan']),
  'plan-trainings': entry(['planTrainings'], 'table', ['plan']),
  'plans-compared': entry(['plansCompared'], 'bar', []),

  'need-totals': entry(['needTotals'], 'bar', ['round']),
  needs: entry(['needsMatrix', 'needTotals'], 'heat', ['round', ...members]),
  responses: entry(['responses'], 'bar', ['round']),
  matches: entry(['matches'], 'table', ['round', 'area']),
  funnel: entry(['cooperationFunnel'], 'stacked', ['round']),

  series: entry(['observations', 'aggregates'], 'line', ['series', 'years', 'area', 'countries']),
  'series-tiles': entry(['observations'], 'tiles', ['series']),
  profile: entry(['profile'], 'table', ['area']),

  'members-taking-part': entry(['participationByMeeting'], 'figure', [...meetings, ...members]),
  'people-taking-part': entry(['participationByMeeting'], 'figure', [...meetings, ...members]),
  'members-named': entry(['participationByCountry'], 'figure', [...meetings, ...members]),
  participations: entry(['activitiesBy'], 'figure', activities),
  'plan-done': entry(['planProgress'], 'figure', ['plan']),
} as const satisfies Readonly<Record<string, Entry>>;

export type ChartKey = keyof typeof catalogue;

export const chartKeys = Object.keys(catalogue) as readonly ChartKey[];

export function isChartKey(key: string): key is ChartKey {
  return Object.hasOwn(catalogue, key);
}

/** The entry of a key. */
export function entryOf(key: ChartKey): Entry {
  return catalogue[key];
}

/** The dimension by which an entry counts activities. */
export function activityDimension(key: ChartKey): 'theme' | 'type' | 'provider' {
  if (key === 'activities-by-theme') return 'theme';
  return key === 'activities-by-provider' ? 'provider' : 'type';
}

function entry<D extends Drawing>(
  questions: readonly string[],
  drawing: D,
  takes: readonly Taken[],
): Entry & { drawing: D } {
  return { questions, drawing, takes };
}
