import type { DataTable } from '@libs/table';
import { isCode } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { currentSnapshot, datesOfSources, type DataSnapshot } from '../platform/data-snapshot.js';
import { InvalidArgument } from '../platform/invalid-argument.js';
import { poolOf } from '../platform/pool.js';
import type { Problem } from '../platform/problem.js';
import { parseFilter, valuesOf, type Filter } from './filter.js';
import { answer, type QueryContext, type AnswerRow, type Question } from './question.js';
import type { MeetingPair } from './questions/retention.js';
import { profile } from './questions/profile.js';
import { weightedSeries, type SeriesChoice, type WeightedRow } from './questions/observations.js';

/** Asks the questions of the database. */
@Injectable()
export class AnalyticsService {
  private weighted: { version: number; rows: Map<string, readonly WeightedRow[]> } = {
    version: -1,
    rows: new Map(),
  };

  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
  ) {}

  /** The checked filter, or what is wrong with it. */
  async filter(
    input: { readonly countries: readonly string[] | null } | null,
  ): Promise<Filter | readonly Problem[]> {
    // Without countries nothing has to be looked up.
    const members = input?.countries?.length ? await this.network.memberCodes() : new Set<string>();
    return parseFilter(input, members);
  }

  edition(): Promise<DataSnapshot> {
    return currentSnapshot(this.database);
  }

  ask<Row extends AnswerRow, Ask>(
    question: Question<Row, Ask>,
    about: QueryContext<Ask>,
  ): Promise<DataTable> {
    return answer(this.database, question, about);
  }

  /** The headline series of a member or group beside its group and the network. */
  async profile(area: string, { filter, snapshot }: Omit<QueryContext<never>, 'ask'>): Promise<DataTable> {
    const table = await profile(area, filter, (choice) => this.weightedRows(filter, choice));
    const dates = await datesOfSources(this.database, snapshot, table.sources);
    return { ...table, ...dates, fictional: snapshot.fictional };
  }

  /**
   * Every member and year of a series with its weight: what aggregates are made of. They are the same for every
   * country, so they are kept as long as the data do not change.
   */
  private async weightedRows(filter: Filter, choice: SeriesChoice): Promise<readonly WeightedRow[]> {
    const { version } = await this.edition();
    if (this.weighted.version !== version) this.weighted = { version, rows: new Map() };
    const { statement: name, sql } = weightedSeries(choice);
    const { indicator, sex, age } = choice;
    const values = [...valuesOf({ ...filter, groups: null, countries: null }), indicator, sex, age];
    const key = JSON.stringify(values);
    const kept = this.weighted.rows.get(key);
    if (kept) return kept;
    const { rows } = await poolOf(this.database).query<WeightedRow>({ name, text: sql, values });
    // Only the nine series of the pages without a choice of years: what is kept stays small.
    if (filter.yearFrom === null && filter.yearTo === null) this.weighted.rows.set(key, rows);
    return rows;
  }

  /** Says so where no source has the series. */
  async requireSeries({ indicator, sex, age }: SeriesChoice): Promise<void> {
    const known: unknown[] = await this.database.query(
      'select from series where indicator_code = $1 and sex = $2 and age = $3',
      [indicator, sex, age],
    );
    if (known.length === 0)
      throw new InvalidArgument('indicator', 'unknown-series', `${indicator} ${sex} ${age}`);
  }

  /** Says so where an argument names no work plan. */
  async requirePlan(plan: string): Promise<void> {
    const known: unknown[] = await this.database.query('select from work_plan where code = $1', [plan]);
    if (known.length === 0) throw new InvalidArgument('plan', 'unknown-plan', plan);
  }

  /** Says so where an argument names no version of a plan. */
  async requireVersion(argument: string, plan: string, version: number): Promise<void> {
    const known: unknown[] = await this.database.query(
      'select from plan_version where plan_code = $1 and version::bigint = $2',
      [plan, version],
    );
    if (known.length === 0) throw new InvalidArgument(argument, 'unknown-version', String(version));
  }

  /** Says so where an argument names no round of needs and capacities. */
  async requireRound(round: string): Promise<void> {
    const known: unknown[] = await this.database.query('select from round where id = $1', [round]);
    if (known.length === 0) throw new InvalidArgument('round', 'unknown-round', round);
  }

  /** Says so where an argument names no member. */
  async requireMember(argument: string, code: string): Promise<void> {
    if ((await this.network.memberCodes()).has(code)) return;
    throw new InvalidArgument(argument, 'unknown-country', code);
  }

  /** Says so where an argument names neither a member nor a group. */
  async requireArea(argument: string, area: string): Promise<void> {
    if (isCode('group', area) || (await this.network.memberCodes()).has(area)) return;
    throw new InvalidArgument(argument, 'unknown-area', area);
  }

  /** Says so where two arguments do not name an earlier and a later meeting of the network. */
  async requirePair({ from, to }: MeetingPair): Promise<void> {
    await this.requireMeeting('from', from);
    await this.requireMeeting('to', to);
    const inOrder: unknown[] = await this.database.query(
      'select from meeting f join meeting t on t.start_date > f.start_date where f.id = $1 and t.id = $2',
      [from, to],
    );
    if (inOrder.length === 0) throw new InvalidArgument('to', 'not-later', to);
  }

  /** Says so where an argument names no meeting of the network. */
  async requireMeeting(argument: string, id: string): Promise<void> {
    const known: unknown[] = await this.database.query('select from meeting where id = $1 and statutory', [
      id,
    ]);
    if (known.length === 0) throw new InvalidArgument(argument, 'unknown-meeting', id);
  }
}
