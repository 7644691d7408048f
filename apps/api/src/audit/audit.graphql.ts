import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { AuditFilter, AuditRow } from './audit.service.js';

@ObjectType('AuditEntry', {
  description: 'One change: who, when, what, before, after, why, from which import',
})
export class AuditEntryType implements AuditRow {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  at: string;

  @Field(() => ID, { nullable: true, description: 'Account of who did it' })
  account: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null where nobody was signed in or the person is erased',
  })
  name: string | null;

  @Field(() => String, { description: 'Kind of thing and what became of it, for instance account.invited' })
  action: string;

  @Field(() => String, { nullable: true })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person that it is about' })
  person: string | null;

  @Field(() => String, { nullable: true, description: 'JSON' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON' })
  after: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => ID, { nullable: true })
  importId: string | null;
}

@InputType({ description: 'Which entries; what is left out means all' })
export class AuditChoice implements AuditFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A kind of change, or the kind of thing that it is about',
  })
  action: string | null;

  @Field(() => ID, { nullable: true })
  account: string | null;

  @Field(() => String, { nullable: true, description: 'First day, ISO 8601, UTC' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'Last day' })
  to: string | null;
}

@ObjectType('AuditPage')
export class AuditPageType {
  @Field(() => [AuditEntryType], { description: 'Newest first' })
  entries: AuditEntryType[];

  @Field(() => String, { nullable: true, description: 'Where the next, older page begins' })
  next: string | null;

  @Field(() => [String], { description: 'Every kind of change that is on record' })
  kinds: string[];
}
