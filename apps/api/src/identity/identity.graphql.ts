import type { HeldRole, Reading, Role, ValidationIssue } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Entered } from './sign-in.service.js';
import type { OpenLink, Purpose } from './one-time-token.service.js';
import type { PersonRow, RolePeriod } from './account-directory.service.js';
import { ValidationIssueType } from '../platform/graphql/input.graphql.js';
import type { OpenSession } from './sessions.service.js';

@ObjectType('Done', { description: 'What became of a form: done where there is no problem' })
export class DoneType {
  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssue[];
}

@ObjectType('Entered')
export class EnteredType implements Entered {
  @Field(() => String, { description: 'in, code (one more question) or again' })
  next: Entered['next'];

  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssue[];
}

@ObjectType('SignInRedirect', { description: 'The way to a provider of OpenID Connect' })
export class SignInRedirectType {
  @Field(() => String, { nullable: true, description: 'Where the browser goes; it comes back to /openid' })
  address: string | null;

  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssue[];
}

@ObjectType('Totp')
export class TotpType {
  @Field(() => String, { nullable: true, description: 'Address by which an app takes the secret over' })
  address: string | null;

  @Field(() => [ValidationIssueType])
  problems: readonly ValidationIssue[];
}

@ObjectType('HeldRole')
export class HeldRoleType implements HeldRole {
  @Field(() => String)
  role: Role;

  @Field(() => ID, { nullable: true, description: 'For the focal point of a member' })
  country: string | null;
}

@ObjectType('RolePeriod')
export class RolePeriodType extends HeldRoleType implements RolePeriod {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  from: string;

  @Field(() => String, { nullable: true, description: 'The first day on which it is held no more' })
  to: string | null;

  @Field(() => Boolean)
  current: boolean;
}

@ObjectType('OpenSession', { description: 'A browser in which someone is signed in' })
export class OpenSessionType implements OpenSession {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  begunAt: string;

  @Field(() => String)
  seenAt: string;

  @Field(() => String, { description: 'What the browser calls itself' })
  device: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks' })
  current: boolean;
}

@ObjectType('Me', { description: 'Who is signed in' })
export class MeType {
  @Field(() => ID)
  account: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'Of the mails' })
  language: Language;

  @Field(() => Boolean, { description: 'Whether there is a password; without one a provider lets them in' })
  password: boolean;

  @Field(() => Boolean, { description: 'Whether a code is asked when signing in' })
  secondFactor: boolean;

  @Field(() => [HeldRoleType])
  roles: readonly HeldRole[];

  @Field(() => String, { description: 'Who may read the pages: open or members' })
  reading: Reading;
}

@ObjectType('Link', { description: 'A link that still works' })
export class LinkType implements Omit<OpenLink, 'account'> {
  @Field(() => String, { description: 'first, invitation, reset or address' })
  purpose: Purpose;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;
}

@ObjectType('Person', { description: 'Someone with an account' })
export class PersonType implements PersonRow {
  @Field(() => ID)
  account: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  language: Language;

  @Field(() => Boolean, { description: 'Whether the invitation was accepted' })
  active: boolean;

  @Field(() => Boolean)
  secondFactor: boolean;

  @Field(() => Int)
  sessions: number;

  @Field(() => String, { nullable: true })
  seenAt: string | null;

  @Field(() => [RolePeriodType])
  roles: readonly RolePeriod[];
}

@InputType()
export class RoleInput implements HeldRole {
  @Field(() => String)
  role: Role;

  @Field(() => ID, { nullable: true })
  country: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first day on which it is held no more; for good where left out',
  })
  until: string | null;
}

@ArgsType()
export class KeyArgs {
  @Field(() => String)
  email: string;

  @Field(() => String)
  password: string;

  @Field(() => String, { nullable: true, description: 'Of the app that makes codes' })
  code: string | null;
}

@ArgsType()
export class FirstArgs {
  @Field(() => String)
  secret: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  language: Language;

  @Field(() => String)
  password: string;
}

@InputType()
export class GuestInput extends RoleInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'Of the mails' })
  language: Language;
}
