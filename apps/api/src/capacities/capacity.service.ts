import { needs, type Cells, type Values } from '@libs/records';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { english, titleOf } from '../network/text.graphql.js';
import type { Problem } from '../platform/problem.js';
import type { Visit } from '../platform/visits.js';
import { sourceOfChange } from '../platform/writing.js';
import { KeepingService } from '../records/keeping.service.js';
import { Round } from './capacity.entities.js';
import type { RoundType, StatementInput } from './capacity.graphql.js';
import { statementProblems, type Known } from './statement.problems.js';

/** Reads rounds, and keeps what members state. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
    private readonly keeping: KeepingService,
  ) {}

  /** Newest first. */
  async rounds(): Promise<RoundType[]> {
    const rounds = await this.database.getRepository(Round).find({ order: { opensOn: 'desc' }, take: 100 });
    return rounds.map(({ id, planCode, opensOn, closesOn, note, ...round }) => ({
      ...{ id, plan: planCode, opensOn, closesOn },
      title: titleOf(round),
      note: note === null ? null : english(note),
    }));
  }

  /** Keeps a statement in the place of an earlier one of the same round and area, or says all that is wrong with it. */
  async state(input: StatementInput, visit: Visit): Promise<readonly Problem[]> {
    const source = await sourceOfChange(this.database, visit, 'write-statement', input.country);
    const problems = statementProblems(input, await this.known());
    if (problems.length > 0) return problems;
    const { country, round, area, need, capacity, languages, note, evidence } = input;
    const stated = { area_code: area, need, capacity, languages, note, evidence, source_id: source };
    const root = { country_code: country, round_id: round };
    await this.database.transaction((change) =>
      this.keeping.keep(change, visit, {
        kind: needs,
        key: root,
        record: (now) => ({ root, parts: { statements: [...others(now, area), stated] } }),
        what: 'published',
      }),
    );
    return [];
  }

  private async known(): Promise<Known> {
    const [members, rounds, areas] = await Promise.all([
      this.network.memberCodes(),
      this.database.query<{ id: string; plan: string }[]>('select id, plan_code as plan from round'),
      this.database.query<{ code: string; plan: string }[]>('select code, plan from thematic_area'),
    ]);
    return {
      members,
      rounds: new Map(rounds.map(({ id, plan }) => [id, plan])),
      areas: new Map(areas.map(({ code, plan }) => [code, plan])),
    };
  }
}

/** What the member states of the other areas stays. */
function others(now: Values | undefined, area: string): readonly Cells[] {
  return (now?.parts['statements'] ?? []).filter((row) => row['area_code'] !== area);
}
