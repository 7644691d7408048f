import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import type { Draft, Recipient, Reminder } from './reminder-drafts.service.js';

/** The state of the data, with the day: each question is a field on it. */
@ObjectType({ description: 'Questions about what is missing, disputed, odd or old in the figures' })
export class Quality {
  constructor(readonly snapshot: DataSnapshot) {}
}

@ObjectType('ReminderRecipient', { description: 'A focal point whom a reminder goes to' })
class RecipientType implements Recipient {
  @Field(() => String, { nullable: true, description: 'Null for the one who may not read personal data' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Null for the one who may not read personal data' })
  email: string | null;

  @Field(() => Boolean, { description: 'Whether the invitation was accepted' })
  active: boolean;
}

@ObjectType('ReminderDraft', {
  description: 'A letter in one language, to be read and changed before it goes',
})
class DraftType implements Draft {
  @Field(() => String)
  language: Draft['language'];

  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;

  @Field(() => [RecipientType], { description: 'Empty where nobody of the country has an account' })
  recipients: readonly RecipientType[];
}

@ObjectType('Reminder', { description: 'What a reminder to a member would say, and to whom' })
export class ReminderType implements Reminder {
  @Field(() => ID)
  country: string;

  @Field(() => Int, { description: 'Kinds of things of which something is missing' })
  missing: number;

  @Field(() => [DraftType], { description: 'One for each language of its focal points' })
  drafts: readonly DraftType[];
}

@InputType({ description: 'A reminder as it is to go out' })
export class ReminderLetter {
  @Field(() => ID)
  country: string;

  @Field(() => String)
  language: string;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;
}
