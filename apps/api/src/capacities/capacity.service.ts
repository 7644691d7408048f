import { roundAnswer, roundStage, type AskedMember } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { english, titleOf } from '../network/text.js';
import { currentSnapshot } from '../platform/postgres/data-snapshot.js';
import { Round } from './capacity.entities.js';
import type { MemberRoundType, RoundType } from './capacity.graphql.js';

interface AskedRow extends AskedMember {
  readonly id: string;
}

/** Reads rounds. What members state comes in as an entry, as every record does. */
@Injectable()
export class CapacityService {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async rounds(): Promise<RoundType[]> {
    const { day } = await currentSnapshot(this.database);
    const rounds = await this.database
      .getRepository(Round)
      .find({ order: { opensOn: 'desc', id: 'asc' }, take: 100 });
    return rounds.map(({ id, planCode, opensOn, closesOn, note, ...round }) => ({
      ...{ id, plan: planCode, opensOn, closesOn },
      title: titleOf(round),
      note: note === null ? null : english(note),
      stage: roundStage({ opensOn, closesOn }, day),
    }));
  }

  /** What each round has of a member, newest first. */
  async roundsOf(country: string): Promise<MemberRoundType[]> {
    const { day } = await currentSnapshot(this.database);
    const rounds = await this.rounds();
    const asked = await this.database.query<AskedRow[]>(
      `select
        r.id,
        exists (
          select from membership_at m where m.country_code = $1 and m.days @> r.opens_on
        ) as asked,
        exists (
          select from statement s
          where s.country_code = $1 and s.round_id = r.id and (s.need is not null or s.capacity is not null)
        ) as answered
      from round r`,
      [country],
    );
    const byId = new Map(asked.map(({ id, ...member }) => [id, member]));
    return rounds.map((round) => ({
      ...round,
      answer: roundAnswer({ ...round, asked: false, answered: false, ...byId.get(round.id) }, day),
    }));
  }
}
