import {
  filterNames,
  questionNamed,
  type AnswerRow,
  type ArgumentValues,
  type Filter,
  type PartialFilter,
} from '@libs/questions';
import type { DataTable, QueryRef } from '@libs/table';
import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { currentSnapshot, datesOfSources, type DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { AppError } from '../platform/graphql/app-error.js';
import { ArgumentChecks } from './argument-checks.js';
import { parseFilter } from './filter.js';
import { answer, type QueryContext, type ReadQuestion, type SqlQuestion } from './question.js';
import { answers } from './questions/index.js';
import { readQuery } from './read-query.js';
import { WeightedSeries } from './weighted-series.js';

/** What part of the network a question is asked about, and of which state of the data. */
export type AskContext = Omit<QueryContext<never>, 'ask'>;

/** How it is answered. Its arguments are checked against what it says of itself before it is asked. */
type Answering = SqlQuestion<AnswerRow, ArgumentValues> | ReadQuestion<ArgumentValues>;
const answering = new Map(answers.map((question) => [question.name, question as Answering]));

/** Asks the questions of the database. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
    private readonly checks: ArgumentChecks,
    private readonly series: WeightedSeries,
  ) {}

  /** The checked filter, or what is wrong with it. */
  async filter(
    input: Readonly<Record<string, unknown>> | PartialFilter | Filter | null,
  ): Promise<Filter | readonly ValidationIssue[]> {
    // Without countries nothing has to be looked up.
    const some = Array.isArray(input?.countries) && input.countries.length > 0;
    const members = some ? await this.network.memberCodes() : new Set<string>();
    return parseFilter(input, members);
  }

  snapshot(): Promise<DataSnapshot> {
    return currentSnapshot(this.database);
  }

  /**
   * Asks a question by its name: the one way of pages, files, papers, stories and decks. Words that name nothing throw an
   * `InvalidArgumentError`, a name that no question has a BAD_REQUEST.
   */
  async askQuestion(name: string, ask: ArgumentValues, { filter, snapshot }: AskContext): Promise<DataTable> {
    const question = answering.get(name);
    if (question === undefined) throw new AppError('BAD_REQUEST', 'There is no such question.');
    await this.checks.of(questionNamed(name), ask);
    const asked = [queryOf(name, ask, filter)];
    if (!('read' in question)) return { ...(await this.ask(question, { filter, snapshot, ask })), asked };
    const table = await question.read(ask, filter, (choice) => this.series.rows(filter, choice));
    const dates = await datesOfSources(this.database, snapshot, table.sources);
    return { ...table, ...dates, fictional: snapshot.fictional, asked };
  }

  /** The answer to a question with its words, as an answer carries them, and as the one who reads a file sends them. */
  async answerTo({ question, ...words }: QueryRef, snapshot: DataSnapshot): Promise<DataTable> {
    const name = String(question);
    if (!answering.has(name)) throw new AppError('BAD_REQUEST', 'There is no such question.');
    const { ask, filter: chosen } = readQuery(questionNamed(name), words);
    const filter = await this.filter(chosen);
    if (!('kinds' in filter)) throw new AppError('BAD_REQUEST', 'The filter cannot be read.');
    return this.askQuestion(name, ask, { filter, snapshot });
  }

  /** Says so where an argument names no member. */
  requireMember(argument: string, code: string): Promise<void> {
    return this.checks.requireMember(argument, code);
  }

  ask<Row extends AnswerRow, Ask>(
    question: SqlQuestion<Row, Ask>,
    about: QueryContext<Ask>,
  ): Promise<DataTable> {
    return answer(this.database, question, about);
  }
}

/** What was asked, so that it can be asked again: the question with the filter and the words that were given. */
function queryOf(name: string, ask: ArgumentValues, filter: Filter): QueryRef {
  const chosen = filterNames.map((field) => [field, filter[field]] as const);
  const given = [...chosen, ...Object.entries(ask)].filter(([, value]) => value !== null);
  return { question: name, ...Object.fromEntries(given) };
}
