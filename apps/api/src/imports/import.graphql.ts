import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Cell } from '@libs/table';
import { Values } from '../platform/graphql/input.graphql.js';
import {
  ImportCountsType,
  ImportHeaderType,
  ImportIssueType,
  ImportSentenceType,
} from './import-plan.graphql.js';

@ObjectType('Import', { description: 'A file that was brought in' })
export class ImportType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'attendance, activities, needs, indicators, institutions or meetings' })
  kind: string;

  @Field(() => String)
  fileName: string;

  @Field(() => String, { description: 'uploaded, applied or undone' })
  state: string;

  @Field(() => String)
  uploadedAt: string;

  @Field(() => String, { nullable: true })
  appliedAt: string | null;

  @Field(() => String, { nullable: true })
  undoneAt: string | null;

  @Field(() => String, { nullable: true, description: 'Until when it can be undone' })
  undoUntil: string | null;

  @Field(() => String, { nullable: true, description: 'Who brought it; null where the person is erased' })
  name: string | null;

  @Field(() => Values, {
    description: 'What the file does not say itself: meeting and list of attendance, round of needs',
  })
  context: Readonly<Record<string, Cell>>;

  @Field(() => String, { nullable: true, description: 'Of a text file, as it was found' })
  encoding: string | null;

  @Field(() => String, { nullable: true, description: 'What parts the cells of a text file' })
  delimiter: string | null;

  @Field(() => [String], { description: 'Names of the sheets of a workbook' })
  sheets: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The sheet that is read; * for all of the same headers together',
  })
  sheet: string | null;

  @Field(() => Int, { description: 'Rows below the headers' })
  rows: number;

  @Field(() => Boolean, { description: 'Whether it is too long for corrections in place' })
  large: boolean;

  @Field(() => String, { nullable: true, description: 'day-first or month-first, where someone said so' })
  dayOrder: string | null;

  @Field(() => ImportCountsType, { nullable: true, description: 'Of the last plan, or of what was applied' })
  counts: ImportCountsType | null;

  @Field(() => ImportSentenceType, { nullable: true })
  sentence: ImportSentenceType | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The import that applied the same file before, and stands',
  })
  appliedBefore: string | null;
}

@ObjectType('ImportColumn', { description: 'Something that a kind of import reads, and where it was found' })
export class ImportColumnType {
  @Field(() => ID)
  key: string;

  @Field(() => Boolean)
  required: boolean;

  @Field(() => String)
  label: string;

  @Field(() => Int, { nullable: true, description: 'The column of the sheet that holds it' })
  index: number | null;

  @Field(() => String, { nullable: true, description: 'The header of that column' })
  header: string | null;

  @Field(() => Boolean, { description: 'Two headers claim to be it: a person has to choose' })
  contested: boolean;

  @Field(() => [ImportHeaderType], { description: 'The columns of the sheet' })
  choices: readonly ImportHeaderType[];
}

@ObjectType('ImportApplied', { description: 'What became of applying or undoing' })
export class ImportAppliedType {
  @Field(() => ImportType, { nullable: true })
  import: ImportType | null;

  @Field(() => [ImportIssueType], { description: 'Why nothing was done' })
  problems: readonly ImportIssueType[];

  @Field(() => Boolean, { description: 'It goes on: the progress tells when it is done' })
  running: boolean;
}

@ObjectType('ImportProgress')
export class ImportProgressType {
  @Field(() => String, {
    description: 'idle; checking, applying or undoing; then done, refused, failed or cancelled',
  })
  state: string;

  @Field(() => Int)
  rows: number;

  @Field(() => Int, { nullable: true, description: 'Rows in all, where it is known' })
  total: number | null;

  @Field(() => Int)
  perSecond: number;

  @Field(() => [ImportIssueType], { description: 'Why it was refused or failed' })
  problems: readonly ImportIssueType[];
}

@ObjectType('LaterEdit', { description: 'A change after an import to something that the import wrote' })
export class LaterEditType {
  @Field(() => String)
  kind: string;

  @Field(() => String)
  key: string;

  @Field(() => String, { nullable: true, description: 'The kind of change, where it is on record' })
  action: string | null;

  @Field(() => String, { nullable: true })
  at: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it' })
  name: string | null;
}

@ObjectType('UndoPlan')
export class UndoPlanType {
  @Field(() => Int, { description: 'Records that would be as before' })
  records: number;

  @Field(() => Int, { description: 'Records that a later import says again: they stay' })
  kept: number;

  @Field(() => Int, {
    description: 'Records that cannot be put back, since what they were before was not kept: they stay',
  })
  lost: number;

  @Field(() => [LaterEditType], { description: 'At most 200' })
  later: readonly LaterEditType[];
}

@InputType()
export class ChosenColumn {
  @Field(() => ID)
  key: string;

  @Field(() => Int, { nullable: true, description: 'null: in no column' })
  index: number | null;
}

@InputType()
export class CorrectedCell {
  @Field(() => Int)
  line: number;

  @Field(() => ID)
  key: string;

  @Field(() => String)
  text: string;
}

@ArgsType()
export class ColumnsChosen {
  @Field(() => ID)
  id: string;

  @Field(() => [ChosenColumn])
  columns: ChosenColumn[];

  @Field(() => String, {
    nullable: true,
    description:
      'The sheet of a workbook, or * for all of the same headers together; as it was where not given',
  })
  sheet?: string | null;

  @Field(() => Values, {
    nullable: true,
    description: 'What the file does not say itself; as it was where not given',
  })
  context?: unknown;

  @Field(() => String, { nullable: true, description: 'day-first or month-first' })
  dayOrder?: string | null;
}
