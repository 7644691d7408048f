import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { english, titleOf } from '../network/text.js';
import { Round } from './capacity.entities.js';
import type { RoundType } from './capacity.graphql.js';

/** Reads rounds. What members state comes in as an entry, as every record does. */
@Injectable()
export class CapacityService {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async rounds(): Promise<RoundType[]> {
    const rounds = await this.database.getRepository(Round).find({ order: { opensOn: 'desc' }, take: 100 });
    return rounds.map(({ id, planCode, opensOn, closesOn, note, ...round }) => ({
      ...{ id, plan: planCode, opensOn, closesOn },
      title: titleOf(round),
      note: note === null ? null : english(note),
    }));
  }
}
