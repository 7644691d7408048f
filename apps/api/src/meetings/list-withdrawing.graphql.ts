import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ValidationIssueType } from '../platform/graphql/input.graphql.js';

@ObjectType('DelegationDraft', { description: 'A change of a delegation that is on its way' })
export class DelegationDraftType {
  @Field(() => ID, { description: 'Of the entry' })
  id: string;

  @Field(() => ID, { nullable: true })
  country: string | null;
}

@ObjectType('ListImport', { description: 'An import that brought delegations of a meeting and stands' })
export class ListImportType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fileName: string;
}

@ObjectType('WithdrawnList', { description: 'A list that was withdrawn and can be restored' })
export class WithdrawnListType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'When, in ISO 8601' })
  at: string;

  @Field(() => String, { description: 'Until when it can be restored, in ISO 8601' })
  until: string;

  @Field(() => String, { nullable: true, description: 'Who withdrew it' })
  name: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => Int)
  delegations: number;
}

@ObjectType('MeetingDelegations', {
  description: 'The delegations of a meeting, what refers to them, and the list that was withdrawn last',
})
export class MeetingDelegationsType {
  @Field(() => String, { description: 'Tells this state of the list from any other' })
  version: string;

  @Field(() => [ID], { description: 'Countries of the delegations' })
  countries: readonly string[];

  @Field(() => Int, { description: 'Delegates on record' })
  people: number;

  @Field(() => [DelegationDraftType])
  drafts: readonly DelegationDraftType[];

  @Field(() => [ListImportType])
  imports: readonly ListImportType[];

  @Field(() => WithdrawnListType, { nullable: true })
  withdrawn: WithdrawnListType | null;
}

@ObjectType('ListWithdrawn', {
  description: 'What stands against withdrawing or restoring a list; nothing where it was done',
})
export class ListWithdrawnType {
  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssueType[];
}
