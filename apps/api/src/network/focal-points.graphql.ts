import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('FocalPoint', { description: 'Someone who speaks for a member’s agency over a period' })
export class FocalPointType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  country: string;

  @Field(() => ID, { nullable: true })
  institution: string | null;

  @Field(() => String, { description: 'focal-point or deputy' })
  role: string;

  @Field(() => String)
  validFrom: string;

  @Field(() => String, { nullable: true })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'When the member last said that this holds' })
  confirmedOn: string | null;

  @Field(() => ID)
  source: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null where erased, or not for the one who asks, as the next two are',
  })
  name: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;
}
