import { everything, type AnswerRow, type Filter } from '@libs/questions';
import type { Cell, DataTable, Note } from '@libs/table';
import type { DataSource } from 'typeorm';
import { answer, type SqlQuestion } from '../../apps/api/src/analytics/question.js';
import { activitiesBy } from '../../apps/api/src/analytics/questions/activities-by.js';
import { activityParties } from '../../apps/api/src/analytics/questions/activity-parties.js';
import { attendanceMatrix } from '../../apps/api/src/analytics/questions/attendance-matrix.js';
import { change } from '../../apps/api/src/analytics/questions/change.js';
import { concentration } from '../../apps/api/src/analytics/questions/concentration.js';
import { engagement } from '../../apps/api/src/analytics/questions/engagement.js';
import { groupShares } from '../../apps/api/src/analytics/questions/group-shares.js';
import { links } from '../../apps/api/src/analytics/questions/links.js';
import { missingLists } from '../../apps/api/src/analytics/questions/missing-lists.js';
import { participationByCountry } from '../../apps/api/src/analytics/questions/participation-by-country.js';
import { participationByGroup } from '../../apps/api/src/analytics/questions/participation-by-group.js';
import { participationByMeeting } from '../../apps/api/src/analytics/questions/participation-by-meeting.js';
import { planProgress } from '../../apps/api/src/analytics/questions/plan-progress.js';
import { responses } from '../../apps/api/src/analytics/questions/responses.js';
import { retentionPairs } from '../../apps/api/src/analytics/questions/retention-pairs.js';
import { retention } from '../../apps/api/src/analytics/questions/retention.js';
import { themeCountries } from '../../apps/api/src/analytics/questions/theme-countries.js';
import { themeReach } from '../../apps/api/src/analytics/questions/theme-reach.js';
import { currentSnapshot } from '../../apps/api/src/platform/postgres/data-snapshot.js';
import { PLAN } from './activities.js';
import { pairsOf } from './pairs.js';
import type { Meeting, SmallWorld } from './small-world.js';
import { putWorld } from './store.js';

export type AnswerRows = readonly Readonly<Record<string, Cell>>[];

/** The group that narrowed questions are asked about. */
export const GROUP = 'arab';

/** A pair of meetings with what the product says of it. */
export interface PairAnswer {
  readonly pair: { readonly from: Meeting; readonly to: Meeting };
  readonly retention: { readonly rows: AnswerRows; readonly notes: readonly Note[] };
  readonly change: AnswerRows;
  readonly changeOfGroup: AnswerRows;
}

type RowsQueryRunner = <Row extends AnswerRow, Ask>(
  question: SqlQuestion<Row, Ask>,
  ask: Ask,
  filter?: Partial<Filter>,
) => Promise<AnswerRows>;

/** What the product answers of a small world, asked once. */
export type Answers = Awaited<ReturnType<typeof askAll>>;

/** Puts each world into the database once, and keeps what the product said of it until it is forgotten. */
export class Asking {
  private readonly kept = new Map<string, Answers>();

  constructor(private readonly database: DataSource) {}

  async of(world: SmallWorld): Promise<Answers> {
    const key = JSON.stringify(world);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    await putWorld(this.database, world);
    const answers = await askAll(this.database, world);
    this.kept.set(key, answers);
    return answers;
  }

  forget(): void {
    this.kept.clear();
  }
}

async function askAll(database: DataSource, world: SmallWorld) {
  const whole = await queryRunnerOf(database);
  const ask: RowsQueryRunner = async (...about) => (await whole(...about)).rows;
  const group = { groups: [GROUP] };
  const years = { yearFrom: 1990 };
  return {
    byMeeting: await ask(participationByMeeting, {}),
    byMeetingOfGroup: await ask(participationByMeeting, {}, group),
    byGroup: await ask(participationByGroup, {}),
    byCountry: await ask(participationByCountry, {}),
    byCountryOfGroup: await ask(participationByCountry, {}, group),
    matrix: await ask(attendanceMatrix, {}),
    missingLists: await ask(missingLists, {}),
    groupShares: await ask(groupShares, {}),
    retentionPairs: await ask(retentionPairs, {}),
    pairs: await inTurn(pairsOf(world), (pair) => answerOfPair(whole, pair)),
    engagement: await ask(engagement, {}),
    concentration: await ask(concentration, {}),
    byTheme: await ask(activitiesBy, { dimension: 'theme' }),
    byType: await ask(activitiesBy, { dimension: 'type' }),
    byTypeOfGroup: await ask(activitiesBy, { dimension: 'type' }, group),
    byProvider: await ask(activitiesBy, { dimension: 'provider' }),
    themeReach: await ask(themeReach, {}),
    themeCountries: await ask(themeCountries, {}),
    partiesOfGroup: await ask(activityParties, {}, group),
    progress: await ask(planProgress, { plan: PLAN }),
    progressOfGroup: await ask(planProgress, { plan: PLAN }, group),
    links: await ask(links, {}),
    linksOfYears: await ask(links, {}, years),
    responses: await inTurn(world.rounds, async (round) => ({
      round,
      rows: await ask(responses, { round: round.id }),
    })),
  };
}

export type QueryRunner = Awaited<ReturnType<typeof queryRunnerOf>>;

/** Asks questions of a database as it now is: rows, each a property a column, and notes. */
export async function queryRunnerOf(database: DataSource) {
  const snapshot = await currentSnapshot(database);
  return async <Row extends AnswerRow, Ask>(
    question: SqlQuestion<Row, Ask>,
    ask: Ask,
    filter: Partial<Filter> = {},
  ) => {
    const table = await answer(database, question, { filter: { ...everything, ...filter }, snapshot, ask });
    return { rows: rowsOf(table), notes: table.notes };
  };
}

async function answerOfPair(ask: QueryRunner, pair: PairAnswer['pair']): Promise<PairAnswer> {
  const ids = { from: pair.from.id, to: pair.to.id };
  return {
    pair,
    retention: await ask(retention, ids),
    change: (await ask(change, ids)).rows,
    changeOfGroup: (await ask(change, ids, { groups: [GROUP] })).rows,
  };
}

/** An answer's rows, each a property a column. */
export function rowsOf({ columns, cells }: DataTable): AnswerRows {
  return (cells[0] ?? []).map((_, row) =>
    Object.fromEntries(columns.map(({ name }, place) => [name, cells[place]?.[row] ?? null])),
  );
}

/** One after the other: the questions of a world share one connection's view of it. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const made: Result[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}
