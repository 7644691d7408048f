import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Delegate', { description: 'One person of a delegation, for those who may see levels' })
export class DelegateType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  country: string;

  @Field(() => String, { nullable: true, description: 'Null where not reported, as the next three are' })
  level: string | null;

  @Field(() => String, { nullable: true })
  role: string | null;

  @Field(() => String, { nullable: true })
  sex: string | null;

  @Field(() => String, { nullable: true })
  mode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null where not reported, erased, or not for the one who asks, as the next two are',
  })
  name: string | null;

  @Field(() => String, { nullable: true })
  institution: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;
}
