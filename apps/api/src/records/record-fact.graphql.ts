import type { Fact } from '@libs/model';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('RecordFact', { description: 'A short line about a record, as its declaration has it' })
export class RecordFactType implements Fact {
  @Field(() => String, { description: 'The field that it is of' })
  name: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true, description: 'Where it leads, where it is an address' })
  address: string | null;
}
