import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { idOf, languageOf } from '../platform/graphql/arguments.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import { RequirePermission } from '../platform/auth/require-permission.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { ImportCountsType, ImportPlanType, PlanPage } from './import-plan.graphql.js';
import {
  ColumnsChosen,
  CorrectedCell,
  ImportAppliedType,
  ImportColumnType,
  ImportProgressType,
  ImportType,
  UndoPlanType,
} from './import.graphql.js';
import { DecisionsService } from './decisions.service.js';
import { importView } from './import.row.js';
import { ImportJobsService } from './import-jobs.service.js';
import { ImportsService } from './imports.service.js';

const shows = ['all', 'create', 'update', 'unchanged', 'problem', 'skipped'] as const;

@Resolver(() => ImportType)
export class ImportResolver {
  constructor(
    private readonly service: ImportsService,
    private readonly jobs: ImportJobsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Query(() => [ImportType], { description: 'Files that were brought in, newest first' })
  @RequirePermission('import')
  async imports(@Args('first', { type: () => Int, defaultValue: 50 }) first: number): Promise<ImportType[]> {
    return (await this.service.newest(within('first', first, 1, 200))).map(importView);
  }

  @Query(() => ImportType, { nullable: true })
  @RequirePermission('import')
  async import(@Args('id', { type: () => ID }) id: string): Promise<ImportType | null> {
    const row = await this.service.find(idOf(id));
    return row === null ? null : importView(row);
  }

  @Query(() => [ImportColumnType], { description: 'What is read of the file, and where it was found' })
  @RequirePermission('import')
  importColumns(
    @Args('id', { type: () => ID }) id: string,
    @Args('lang', { type: () => String, defaultValue: 'en' }) lang: string,
  ): Promise<readonly ImportColumnType[]> {
    return this.decisions.columns(idOf(id), languageOf(lang, 'lang'));
  }

  @Query(() => [[String]], { description: 'The first five rows of the sheet below its headers' })
  @RequirePermission('import')
  importSamples(@Args('id', { type: () => ID }) id: string): Promise<readonly (readonly string[])[]> {
    return this.decisions.samples(idOf(id));
  }

  @Query(() => ImportPlanType, { description: 'What applying would do, page by page' })
  @RequirePermission('import')
  importPlan(@Args() page: PlanPage): Promise<ImportPlanType> {
    const show = shows.find((one) => one === page.show);
    if (show === undefined) throw new InvalidArgumentError('show', 'unknown-code', page.show.slice(0, 80));
    return this.service.plan(idOf(page.id), {
      offset: within('offset', page.offset, 0, 100_000_000),
      first: within('first', page.first, 0, 200),
      show,
      language: languageOf(page.lang, 'lang'),
    });
  }

  @Query(() => ImportProgressType)
  @RequirePermission('import')
  importProgress(@Args('id', { type: () => ID }) id: string): Promise<ImportProgressType> {
    return this.jobs.progress(idOf(id));
  }

  @Query(() => UndoPlanType, { description: 'What undoing would do, and the later edits that depend on it' })
  @RequirePermission('undo-import')
  undoPlan(@Args('id', { type: () => ID }) id: string): Promise<UndoPlanType> {
    return this.service.undoPlan(idOf(id));
  }

  @Mutation(() => ImportType, { description: 'Says which column is what; remembered for the next file' })
  @RequirePermission('import')
  async chooseColumns(@Args() chosen: ColumnsChosen): Promise<ImportType> {
    return importView(await this.decisions.choose({ ...chosen, id: idOf(chosen.id) }));
  }

  @Mutation(() => ImportCountsType, { description: 'Corrects cells beside the file, never in it' })
  @RequirePermission('import')
  correctCells(
    @Args('id', { type: () => ID }) id: string,
    @Args('cells', { type: () => [CorrectedCell] }) cells: CorrectedCell[],
  ): Promise<ImportCountsType> {
    return this.decisions.correct(idOf(id), cells);
  }

  @Mutation(() => ImportCountsType, { description: 'Decides whether lines are one person' })
  @RequirePermission('import')
  samePerson(
    @Args('id', { type: () => ID }) id: string,
    @Args('lines', { type: () => [Int] }) lines: number[],
    @Args('same', { type: () => Boolean }) same: boolean,
  ): Promise<ImportCountsType> {
    return this.decisions.samePerson(idOf(id), lines, same);
  }

  @Mutation(() => ImportCountsType, { description: 'Leaves lines out, or takes them in again' })
  @RequirePermission('import')
  skipLines(
    @Args('id', { type: () => ID }) id: string,
    @Args('lines', { type: () => [Int] }) lines: number[],
    @Args('skip', { type: () => Boolean }) skip: boolean,
  ): Promise<ImportCountsType> {
    return this.decisions.skip(idOf(id), lines, skip);
  }

  @Mutation(() => ImportCountsType, {
    description:
      'Takes lines in as they stand though they are hidden, crossed out or longer than the headers, or asks again',
  })
  @RequirePermission('import')
  confirmLines(
    @Args('id', { type: () => ID }) id: string,
    @Args('lines', { type: () => [Int] }) lines: number[],
    @Args('confirm', { type: () => Boolean }) confirm: boolean,
  ): Promise<ImportCountsType> {
    return this.decisions.confirm(idOf(id), lines, confirm);
  }

  @Mutation(() => ImportCountsType, {
    description: 'Leaves out all lines with a problem, or takes in again all that were left out',
  })
  @RequirePermission('import')
  skipProblems(
    @Args('id', { type: () => ID }) id: string,
    @Args('skip', { type: () => Boolean }) skip: boolean,
  ): Promise<ImportCountsType> {
    return this.decisions.skipProblems(idOf(id), skip);
  }

  @Mutation(() => ImportAppliedType, {
    description: 'Writes what the plan with this hash says: all or nothing',
  })
  @RequirePermission('import')
  applyImport(
    @Args('id', { type: () => ID }) id: string,
    @Args('hash', { type: () => String }) hash: string,
    @Context('context') context: RequestContext,
  ): Promise<ImportAppliedType> {
    return this.service.apply(idOf(id), context, hash);
  }

  @Mutation(() => ImportProgressType, { description: 'Stops what goes on; nothing of it is kept' })
  @RequirePermission('import')
  cancelImport(@Args('id', { type: () => ID }) id: string): Promise<ImportProgressType> {
    return this.jobs.cancel(idOf(id));
  }

  @Mutation(() => ImportAppliedType, { description: 'Makes everything as it was before the import' })
  @RequirePermission('undo-import')
  undoImport(
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('keepLater', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Leave what was edited later as it is, and undo the rest',
    })
    keepLater: boolean,
    @Context('context') context: RequestContext,
  ): Promise<ImportAppliedType> {
    return this.service.undo(idOf(id), context, reason, keepLater);
  }
}

function within(name: string, value: number, min: number, max: number): number {
  if (value < min || value > max) throw new InvalidArgumentError(name, 'not-valid', String(value));
  return value;
}
