import { entryOf, readChoices, type Choice } from '@libs/stories';
import type { DataTable } from '@libs/table';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { everything, questionNamed, type Filter } from '@libs/questions';
import type { ValidationIssue } from '@libs/rules';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { readConsistently, type DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { Semaphore } from '../platform/http/semaphore.js';
import { argumentsOf } from './question-arguments.js';
import { resolveChoice, defaultsOf, type ResolvedChoice } from './resolve-choice.js';

/** What a slide shows: what was asked, and the answers; none where something is missing. */
export interface SlideResult {
  readonly choice: Choice;
  readonly chosen: ResolvedChoice;
  readonly tables: readonly DataTable[];
  readonly missing: string | null;
}

/** All that a story shows, and the state of the data that it was read from. */
export interface StoryAnswers {
  readonly snapshot: DataSnapshot;
  readonly slides: readonly SlideResult[];
}

interface Asking {
  readonly snapshot: DataSnapshot;
  readonly language: Language;
  /** In whose line its questions wait. */
  readonly by: string;
}

interface CheckedChoice {
  readonly choice: Choice;
  readonly filter: Filter;
}

/** Asks all that a story shows, each question once. */
@Injectable()
export class StoryTablesService {
  /** A few questions at once: a story asks for many, and the pages' own come first. */
  private readonly asking = new Semaphore({
    ...{ places: 3, maxPlacesPerClient: 2 },
    ...{ maxWaiting: 1_000, maxWaitingPerClient: 400 },
  });

  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
  ) {}

  /** All that is wrong with choices from outside; nothing is asked. */
  async problems(input: readonly unknown[]): Promise<readonly ValidationIssue[]> {
    const read = await this.read(input);
    return 'problems' in read ? read.problems : [];
  }

  /** The answers for choices from outside, in their order, or all that is wrong with these; asked in the line of the one who wants them. */
  async of(
    input: readonly unknown[],
    language: Language,
    by: string,
  ): Promise<StoryAnswers | readonly ValidationIssue[]> {
    const read = await this.read(input);
    if ('problems' in read) return read.problems;
    return readConsistently(this.database, (snapshot) =>
      this.answers(read.checked, { snapshot, language, by }),
    );
  }

  private async answers(
    checked: readonly CheckedChoice[],
    { snapshot, language, by }: Asking,
  ): Promise<StoryAnswers> {
    const defaults = await defaultsOf(this.database);
    const running = new Map<string, Promise<DataTable>>();
    const slides = checked.map(({ choice, filter }) => {
      const filled = resolveChoice(choice, defaults);
      const tables = entryOf(choice.key).questions.map((question) => {
        const ask = argumentsOf(questionNamed(question), filled, language);
        // Two slides that ask the same share one answer.
        const key = JSON.stringify([question, ask, filter]);
        const table =
          running.get(key) ??
          this.asking.run(() => this.analytics.askQuestion(question, ask, { filter, snapshot }), { by });
        running.set(key, table);
        return table;
      });
      return shown(choice, filled, tables);
    });
    return { snapshot, slides: await Promise.all(slides) };
  }

  private async read(
    input: readonly unknown[],
  ): Promise<
    { readonly checked: readonly CheckedChoice[] } | { readonly problems: readonly ValidationIssue[] }
  > {
    const read = readChoices(input);
    if ('problems' in read) return read;
    const problems: ValidationIssue[] = [];
    const checked: CheckedChoice[] = [];
    for (const [index, choice] of read.choices.entries()) {
      const { filter: given } = choice;
      const filter = given === undefined ? everything : await this.analytics.filter(given);
      if ('kinds' in filter) checked.push({ choice, filter });
      else
        problems.push(...filter.map((problem) => ({ ...problem, path: `${index}.filter.${problem.path}` })));
    }
    return problems.length > 0 ? { problems } : { checked };
  }
}

async function shown(
  choice: Choice,
  filled: ResolvedChoice,
  tables: readonly Promise<DataTable>[],
): Promise<SlideResult> {
  try {
    return { choice, chosen: filled, tables: await Promise.all(tables), missing: null };
  } catch (fault) {
    if (!(fault instanceof InvalidArgumentError)) throw fault;
    return { choice, chosen: filled, tables: [], missing: fault.problem };
  }
}
