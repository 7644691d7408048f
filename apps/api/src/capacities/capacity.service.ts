import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { english, titleOf } from '../network/text.graphql.js';
import type { Problem } from '../platform/problem.js';
import { bumpVersion, inTransaction } from '../platform/transaction.js';
import { sourceOfChange, type Writing } from '../platform/writing.js';
import { Round } from './capacity.entities.js';
import type { RoundType, StatementInput } from './capacity.graphql.js';
import { statementProblems, type Known } from './statement.problems.js';

/** Reads rounds, and keeps what members state. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
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
  async state(input: StatementInput, writing: Writing): Promise<readonly Problem[]> {
    const source = await sourceOfChange(this.database, writing);
    const problems = statementProblems(input, await this.known());
    if (problems.length > 0) return problems;
    await inTransaction(this.database, async (client) => {
      await client.query(
        `insert into statement (country_code, round_id, area_code, need, capacity, languages, note, evidence, source_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (country_code, round_id, area_code) do update set
           need = excluded.need, capacity = excluded.capacity, languages = excluded.languages, note = excluded.note,
           evidence = excluded.evidence, source_id = excluded.source_id`,
        [
          input.country,
          input.round,
          input.area,
          input.need,
          input.capacity,
          input.languages,
          input.note,
          input.evidence,
          source,
        ],
      );
      await bumpVersion(client);
    });
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
