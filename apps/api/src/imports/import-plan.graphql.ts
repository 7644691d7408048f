import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ValidationIssueType, Values } from '../platform/graphql/input.graphql.js';

@ObjectType('ImportCounts', { description: 'Rows of a plan by what becomes of them' })
export class ImportCountsType {
  @Field(() => Int)
  create: number;

  @Field(() => Int)
  update: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int)
  problem: number;

  @Field(() => Int, {
    description:
      'Left out because someone said so, or because the file itself says that it is of nobody who came',
  })
  skipped: number;
}

@ObjectType('ImportSentence', { description: 'What changes or changed, as a code with its figures' })
export class ImportSentenceType {
  @Field(() => String, { description: 'The kind of import' })
  code: string;

  @Field(() => Values, {
    description:
      'rows, create, update, unchanged, problem, skipped; merged, people, countries, aside where they mean something',
  })
  values: Readonly<Record<string, number>>;
}

@ObjectType('ImportSuggestion')
export class ImportSuggestionType {
  @Field(() => String, { description: 'What the cell would be corrected to' })
  value: string;

  @Field(() => String)
  label: string;
}

@ObjectType('ImportIssue', { description: 'Something in a row that has to be put right or left out' })
export class ImportIssueType extends ValidationIssueType {
  @Field(() => [ImportSuggestionType])
  suggestions: readonly ImportSuggestionType[];
}

@ObjectType('ImportCell')
export class ImportCellType {
  @Field(() => ID, { description: 'The column that it belongs to' })
  key: string;

  @Field(() => ID, { description: 'What it is corrected by: of a table with a column a year, the year' })
  at: string;

  @Field(() => String, { description: 'As the file has it, or as it was corrected' })
  text: string;

  @Field(() => String, { nullable: true, description: 'As it is understood' })
  value: string | null;

  @Field(() => String, { nullable: true, description: 'What is there now; null where nothing is' })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'corrected, formula (its kept value is read) or merged',
  })
  mark: string | null;
}

@ObjectType('ImportRow', {
  description: 'A row of the plan: one person, activity, statement, institution or observation',
})
export class ImportRowType {
  @Field(() => Int, { description: 'Line of the file, counted from 1' })
  line: number;

  @Field(() => [Int], { description: 'All lines that make it, where several are one person' })
  lines: readonly number[];

  @Field(() => String, { description: 'create, update, unchanged, problem or skipped' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The record that it belongs to: its kind and key' })
  key: string | null;

  @Field(() => [ImportCellType])
  cells: readonly ImportCellType[];

  @Field(() => [ImportIssueType])
  problems: readonly ImportIssueType[];

  @Field(() => [ImportIssueType], {
    description: 'What is odd, though nothing keeps it from being written',
  })
  warnings: readonly ImportIssueType[];

  @Field(() => Boolean, {
    description: 'The file itself takes it out, of someone who did not come: a correction takes it in',
  })
  aside: boolean;
}

@ObjectType('ImportPeople', {
  description: 'Lines that may be one person: a suggestion, nobody is merged by it',
})
export class ImportPeopleType {
  @Field(() => [Int], { description: 'Below zero of someone who is on record' })
  lines: readonly number[];

  @Field(() => [String])
  names: readonly string[];

  @Field(() => Boolean, { nullable: true, description: 'What someone decided; null while nobody did' })
  same: boolean | null;
}

@ObjectType('UnconfirmedLines', { description: 'Lines that come in once someone says so' })
export class UnconfirmedLinesType {
  @Field(() => String, {
    description: 'hidden-row or struck-row (in the workbook), or longer-row (more cells than the headers)',
  })
  code: string;

  @Field(() => [Int])
  lines: readonly number[];
}

@ObjectType('AlikeCells', {
  description: 'A cell that is wrong in the same way in several lines: one answer puts all of them right',
})
export class AlikeCellsType {
  @Field(() => ID, { description: 'The column' })
  key: string;

  @Field(() => String, { description: 'As the first of the lines has it' })
  text: string;

  @Field(() => ImportIssueType)
  problem: ImportIssueType;

  @Field(() => [Int])
  lines: readonly number[];
}

@ObjectType('FormerList', { description: 'How a complete list differs from the former one' })
export class FormerListType {
  @Field(() => [ID], { description: 'Countries that are on the former list only' })
  leaves: readonly string[];

  @Field(() => [ID], { description: 'Countries that are on this list only' })
  comes: readonly string[];

  @Field(() => [String], { description: 'Names of people who are on the former list only' })
  gone: readonly string[];
}

@ObjectType('ImportList', { description: 'What becomes of a list of members that is said to be complete' })
export class ImportListType {
  @Field(() => Boolean, { description: 'Whether it is written as complete; else as partial' })
  complete: boolean;

  @Field(() => [ID], {
    description:
      'Members that are absent where it is complete. To make it complete though rows are left out, name them all in the context `absent`, parted by blanks',
  })
  absent: readonly string[];

  @Field(() => Int, { description: 'Rows left out that may be of one of them' })
  leftOut: number;

  @Field(() => Int, { description: 'Countries that are then known to have come' })
  named: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Countries that came, as the source used for the meeting states; null where none does',
  })
  stated: number | null;

  @Field(() => FormerListType, {
    nullable: true,
    description: 'Against the list that was brought in before, whose place a complete one takes',
  })
  former: FormerListType | null;
}

@ObjectType('ImportHeader', { description: 'A column of the sheet' })
export class ImportHeaderType {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  text: string;
}

@ObjectType('SheetPart', { description: 'Where the rows of a sheet begin among those of several' })
export class SheetPartType {
  @Field(() => String)
  sheet: string;

  @Field(() => Int, { description: 'The line in the plan' })
  first: number;

  @Field(() => Int, { description: 'The line of the sheet' })
  own: number;
}

@ObjectType('ImportPlan', { description: 'What applying would do' })
export class ImportPlanType {
  @Field(() => String, { description: 'Tells this plan from any other; to be given when it is applied' })
  hash: string;

  @Field(() => ImportCountsType)
  counts: ImportCountsType;

  @Field(() => ImportSentenceType)
  sentence: ImportSentenceType;

  @Field(() => Int, { description: 'Rows of what is shown' })
  total: number;

  @Field(() => [ImportRowType])
  rows: readonly ImportRowType[];

  @Field(() => [ImportPeopleType])
  people: readonly ImportPeopleType[];

  @Field(() => [UnconfirmedLinesType])
  asked: readonly UnconfirmedLinesType[];

  @Field(() => [AlikeCellsType], { description: 'At most 50, the most frequent first' })
  alike: readonly AlikeCellsType[];

  @Field(() => ImportListType, { nullable: true })
  list: ImportListType | null;

  @Field(() => [ImportIssueType], { description: 'What is wrong with the file as a whole' })
  problems: readonly ImportIssueType[];

  @Field(() => [ImportHeaderType], { description: 'Columns of the sheet that nothing reads' })
  unread: readonly ImportHeaderType[];

  @Field(() => [SheetPartType], { description: 'Where several sheets are read as one; else none' })
  parts: readonly SheetPartType[];

  @Field(() => Boolean, { description: 'A large file is still being checked: ask again' })
  checking: boolean;
}

@ArgsType()
export class PlanPage {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { defaultValue: 0 })
  offset: number;

  @Field(() => Int, { defaultValue: 50, description: 'At most 200' })
  first: number;

  @Field(() => String, {
    defaultValue: 'all',
    description: 'all, create, update, unchanged, problem or skipped',
  })
  show: string;

  @Field(() => String, { defaultValue: 'en', description: 'Language of labels and suggestions' })
  lang: string;
}
