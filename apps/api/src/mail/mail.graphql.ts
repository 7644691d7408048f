import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OutboxRow } from './mail.service.js';

@ObjectType('Letter', { description: 'A letter in the outbox' })
export class LetterType implements OutboxRow {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'invitation, reset, password-changed or reminder' })
  kind: OutboxRow['kind'];

  @Field(() => String)
  subject: string;

  @Field(() => String, { nullable: true, description: 'Only where no mail server is set' })
  text: string | null;

  @Field(() => Boolean, { description: 'Whether it holds a link that was not used yet' })
  open: boolean;

  @Field(() => String)
  queuedAt: string;

  @Field(() => String, { nullable: true })
  sentAt: string | null;

  @Field(() => String, { nullable: true, description: 'When the last try failed for good' })
  givenUpAt: string | null;

  @Field(() => Int)
  tries: number;

  @Field(() => String, { nullable: true, description: 'Code of the last failure' })
  problem: string | null;
}

@ObjectType('Outbox')
export class OutboxType {
  @Field(() => Boolean, { description: 'Whether a mail server is set' })
  sends: boolean;

  @Field(() => [LetterType], { description: 'Newest first, at most 200' })
  letters: LetterType[];
}
