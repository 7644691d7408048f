import type { Values } from '@libs/model';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { RecordScalar } from './record.graphql.js';

/** The argument for the language of what records are known by. */
export const LABEL_LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'Language of the labels: en, fr or ar; English where left out',
};

/** A record as someone enters it. */
@ArgsType()
export class SaveEntryArgs {
  @Field(() => ID, { nullable: true, description: 'Null begins a draft' })
  id: string | null;

  @Field(() => String)
  kind: string;

  @Field(() => ID, { nullable: true, description: 'Of the published record that a draft is begun from' })
  key: string | null;

  @Field(() => RecordScalar)
  record: Values;

  @Field(() => Int, { nullable: true, description: 'The state of the draft that the one who saves has seen' })
  revision: number | null;

  @Field(() => String, { nullable: true, description: 'Why a published record is opened again' })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The published version that the one who saves has seen, where it is another than the draft began from',
  })
  base: string | null;
}

/** Where an entry is to go. */
@ArgsType()
export class MoveEntryArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'draft, submitted, accepted or published' })
  to: string;

  @Field(() => Int)
  revision: number;

  @Field(() => String, { nullable: true, description: 'Needed where it is given back' })
  reason: string | null;
}

/** An earlier state of a record. */
@ArgsType()
export class RestoreRecordArgs {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  key: string;

  @Field(() => ID, { description: 'An entry of its history' })
  entry: string;

  @Field(() => String, { description: 'before or after' })
  version: string;

  @Field(() => String)
  reason: string;
}

/** A published record that is to go. */
@ArgsType()
export class WithdrawArgs {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  key: string;

  @Field(() => String)
  reason: string;
}

/** Someone in a record. */
@ArgsType()
export class EraseArgs {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  key: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The row that is about the person; null is the record itself',
  })
  row: string | null;

  @Field(() => String)
  reason: string;
}
