import { questions, type ArgumentValues, type PartialFilter, type QuestionHead } from '@libs/questions';
import type { DataTable, QueryRef } from '@libs/table';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InvalidInput } from '../platform/graphql/input.graphql.js';
import {
  Analytics,
  AnalyticsFilter,
  AnalyticsResult,
  AskedQuestions,
  DataTableType,
} from './analytics.graphql.js';
import { AnalyticsService } from './analytics.service.js';

/** The filter that questions are asked about, and below it one field a question. */
@Resolver(() => Analytics)
export class AnalyticsResolver {
  constructor(readonly analytics: AnalyticsService) {}

  @Query(() => AnalyticsResult, {
    name: 'analytics',
    description: 'Questions over the facts; an answer is a table',
  })
  async ofFilter(
    @Args('filter', { type: () => AnalyticsFilter, nullable: true }) input: PartialFilter | null,
  ): Promise<Analytics | InvalidInput> {
    const [filter, snapshot] = await Promise.all([this.analytics.filter(input), this.analytics.snapshot()]);
    return 'kinds' in filter ? new Analytics(filter, snapshot) : new InvalidInput(filter);
  }
}

/** Answers that no question of these fields gave cannot be asked again by its words. */
@Resolver(() => DataTableType)
export class DataTableResolver {
  @ResolveField(() => AskedQuestions, { description: 'What was asked, so that it can be asked again' })
  asked(@Parent() { asked = [] }: DataTable): readonly QueryRef[] {
    return asked;
  }
}

const types = { ID: () => ID, String: () => String, Int: () => Int } as const;

/** Adds the field of a question, as the decorators of a method would, with the arguments that it declares. */
function addField({ name, description, arguments: declared }: QuestionHead): void {
  const words = Object.entries(declared);
  const resolve = {
    async value(
      this: AnalyticsResolver,
      { filter, snapshot }: Analytics,
      ...values: readonly (string | number | null)[]
    ) {
      const ask: ArgumentValues = Object.fromEntries(words.map(([word], at) => [word, values[at] ?? null]));
      return this.analytics.askQuestion(name, ask, { filter, snapshot });
    },
    configurable: true,
    writable: true,
  };
  const prototype = AnalyticsResolver.prototype;
  Object.defineProperty(prototype, name, resolve);
  // What the compiler writes of a method with decorators; the types of the schema are those given below.
  const parameters = [Analytics, ...words.map(([, { type }]) => (type === 'Int' ? Number : String))];
  Reflect.defineMetadata('design:paramtypes', parameters, prototype, name);
  ResolveField(() => DataTableType, { name, description })(prototype, name, resolve);
  Parent()(prototype, name, 0);
  for (const [at, [word, { type, optional, description: about }]] of words.entries())
    Args(word, {
      type: types[type],
      ...(optional === true && { nullable: true }),
      ...(about !== undefined && { description: about }),
    })(prototype, name, at + 1);
}

for (const question of questions) addField(question);
