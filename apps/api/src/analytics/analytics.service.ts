import type { DataTable } from '@libs/table';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { currentEdition, type Edition } from '../platform/edition.js';
import { InvalidArgument } from '../platform/invalid-argument.js';
import { parseFilter, type Filter, type Problem } from './filter.js';
import { answer, type AnswerRow, type Question } from './question.js';

/** Asks the questions of the database. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
  ) {}

  /** The checked filter, or what is wrong with it. */
  async filter(input: unknown): Promise<Filter | readonly Problem[]> {
    return parseFilter(input, await this.network.memberCodes());
  }

  edition(): Promise<Edition> {
    return currentEdition(this.database);
  }

  ask<Row extends AnswerRow, Ask>(
    question: Question<Row, Ask>,
    filter: Filter,
    edition: Edition,
    ask: Ask,
  ): Promise<DataTable> {
    return answer(this.database, question, filter, edition, ask);
  }

  /** Says so where an argument names no meeting of the network. */
  async requireMeeting(argument: string, id: string): Promise<void> {
    const known: unknown[] = await this.database.query('select from meeting where id = $1 and statutory', [id]);
    if (known.length === 0) throw new InvalidArgument(argument, 'unknown-meeting', id);
  }
}
