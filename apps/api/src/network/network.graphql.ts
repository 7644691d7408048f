import type { Text } from '@libs/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from './text.graphql.js';

@ObjectType('Country', { description: 'A member state of the network' })
export class CountryType {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-3' })
  code: string;

  @Field(() => TextType)
  name: Text;

  @Field(() => String, { description: 'arab, asian or african' })
  group: string;

  @Field(() => Int)
  tileRow: number;

  @Field(() => Int)
  tileColumn: number;

  @Field(() => Int, { description: 'Year of joining the OIC' })
  since: number;

  @Field(() => Boolean, { description: 'Whether it is a member today: one that left is not' })
  isCurrent: boolean;

  @Field(() => Boolean, { description: 'Whether a public source gives its group' })
  groupConfirmed: boolean;
}

@ObjectType('Observer', { description: 'An observer state: never in groups or denominators' })
export class ObserverType {
  @Field(() => ID)
  code: string;

  @Field(() => TextType)
  name: Text;
}

@ObjectType('ChairTerm')
export class ChairTermType {
  @Field(() => ID)
  country: string;

  @Field(() => String)
  institution: string;

  @Field(() => String, { nullable: true })
  acronym: string | null;

  @Field(() => String, { description: 'As far as it is known: a day, a month (YYYY-MM) or a year' })
  actualFrom: string;

  @Field(() => String, { nullable: true, description: 'ours where no source states the day' })
  actualFromBasis: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day of the hand-over, which belongs to the next term',
  })
  actualTo: string | null;

  @Field(() => String, { nullable: true, description: 'ours where no source states the day' })
  actualToBasis: string | null;

  @Field(() => String, { description: 'The term as announced' })
  nominal: string;

  @Field(() => Boolean, {
    description: 'Whether the term holds today: one that is over, or to come, does not',
  })
  isCurrent: boolean;

  @Field(() => Boolean, { description: 'Whether the term has not begun' })
  isToCome: boolean;

  @Field(() => [ID])
  sources: string[];
}

@ObjectType('Source', { description: 'A page or document that figures were read from' })
export class SourceType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  publisher: string;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => String, { nullable: true })
  pageDate: string | null;

  @Field(() => String)
  readOn: string;

  @Field(() => String, { description: 'What was taken from it' })
  taken: string;
}

@ObjectType('Network')
export class NetworkType {
  @Field(() => [CountryType])
  members: CountryType[];

  @Field(() => [ObserverType])
  observers: ObserverType[];

  @Field(() => [ChairTermType], { description: 'Newest first' })
  chairs: ChairTermType[];

  @Field(() => Int)
  dataVersion: number;

  @Field(() => String, { description: 'Newest date that a source bears: a day, a month or a year' })
  asOf: string;

  @Field(() => String, { nullable: true, description: 'When the last source was read' })
  readOn: string | null;

  @Field(() => Boolean, { description: 'True for the invented network' })
  fictional: boolean;

  @Field(() => Boolean, {
    description: 'Whether it may be changed without an account, from the machine it runs on',
  })
  writable: boolean;
}

@ObjectType('Institution')
export class InstitutionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'national_pes, ministry, partner, oic_organ or international' })
  kind: string;

  @Field(() => TextType)
  name: Text;

  @Field(() => String, { nullable: true })
  acronym: string | null;

  @Field(() => Boolean, { description: 'Whether a source says that it acts in the network' })
  confirmed: boolean;

  @Field(() => ID)
  source: string;
}

@ObjectType('Membership', { description: 'A country’s membership over a period' })
export class MembershipType {
  @Field(() => Int)
  fromYear: number;

  @Field(() => Int, { nullable: true })
  toYear: number | null;

  @Field(() => String)
  group: string;

  @Field(() => ID, { description: 'Source of the group' })
  groupSource: string;

  @Field(() => ID, { description: 'Source of the year' })
  source: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Since when a suspension is reported, as far as it is known: a day, a month (YYYY-MM) or a year',
  })
  suspendedFrom: string | null;

  @Field(() => String, { nullable: true, description: 'Its end, where that is reported' })
  suspendedTo: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType('PlannedRole', {
  description:
    'A role that a published programme gives someone of the country: as planned, no evidence of attendance',
})
export class PlannedRoleType {
  @Field(() => ID)
  meeting: string;

  @Field(() => String, { description: 'A code of the list `function`, for instance speaker' })
  function: string;

  @Field(() => Int, { description: 'How often the programme has it' })
  n: number;
}

@ObjectType('CountryRecord', { description: 'What is on record of a member' })
export class CountryRecordType {
  @Field(() => ID)
  code: string;

  @Field(() => [InstitutionType])
  institutions: InstitutionType[];

  @Field(() => [MembershipType])
  memberships: MembershipType[];

  @Field(() => [PlannedRoleType])
  plannedRoles: PlannedRoleType[];
}
