import type { HeldRole, Role } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isoTime } from './sessions.service.js';

/** A role as the list of people shows it. */
export interface RolePeriod extends HeldRole {
  readonly id: string;
  readonly from: string;
  /** The first day on which it is held no more. */
  readonly to: string | null;
  readonly current: boolean;
}

/** Someone with an account. */
export interface PersonRow {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Whether the invitation was accepted, by a password or by a provider. */
  readonly active: boolean;
  readonly secondFactor: boolean;
  readonly sessions: number;
  readonly seenAt: string | null;
  readonly roles: readonly RolePeriod[];
}

/** Whether the invitation of an account `a` was accepted. */
export const accepted =
  '(a.password_hash is not null or exists (select from account_identity i where i.account_id = a.id))';

const select = `
  select a.id as account, p.name, p.email, a.language, 
    ${accepted} as active,
    a.totp_confirmed as "secondFactor",
    (select count(*)::integer from account_session s where s.account_id = a.id and s.ends_at > now()) as sessions,
    (select ${isoTime('max(s.seen_at)')} from account_session s where s.account_id = a.id) as "seenAt",
    coalesce(
      json_agg(
        json_build_object(
          'id', r.id, 'role', r.role, 'country', r.country_code, 'from', r.valid_from, 'to', r.valid_to,
          'current', r.valid_from <= current_date and (r.valid_to is null or r.valid_to > current_date)
        ) order by r.valid_to desc nulls first, r.valid_from desc
      ) filter (where r.id is not null),
      '[]'
    ) as roles
  from account a
  join person p on p.account_id = a.id
  left join account_role r on r.account_id = a.id`;

/** A role `h` that is held today. */
const held = 'h.valid_from <= current_date and (h.valid_to is null or h.valid_to > current_date)';

/** Reads who has an account, and with which roles. */
@Injectable()
export class AccountDirectoryService {
  constructor(private readonly database: DataSource) {}

  /** Everybody with an account, by name; at most 1,000. */
  all(): Promise<PersonRow[]> {
    return this.database.query<PersonRow[]>(
      `${select} group by a.id, p.account_id order by p.name, a.id limit 1000`,
    );
  }

  /** Who is focal point of a member now, by name. */
  async focalPointsOf(country: string): Promise<PersonRow[]> {
    return this.database.query<PersonRow[]>(
      `${select}
       where a.id in (
         select h.account_id from account_role h
         where h.role = 'member' and h.country_code = $1 and ${held}
       )
       group by a.id, p.account_id order by p.name, a.id limit 100`,
      [country],
    );
  }

  /** How many focal points each member has now, and how many of them accepted the invitation. */
  async focalPointsByCountry(): Promise<{ country: string; accounts: number; accepted: number }[]> {
    return this.database.query<{ country: string; accounts: number; accepted: number }[]>(
      `select h.country_code as country, count(distinct a.id)::integer as accounts,
         count(distinct a.id) filter (where ${accepted})::integer as accepted
       from account_role h
       join account a on a.id = h.account_id
       where h.role = 'member' and ${held}
       group by h.country_code order by h.country_code`,
    );
  }

  async one(account: string): Promise<PersonRow | null> {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(account)) return null;
    const [found] = await this.database.query<PersonRow[]>(
      `${select} where a.id = $1 group by a.id, p.account_id`,
      [account],
    );
    return found ?? null;
  }
}

/** The roles that someone holds or will hold. */
export function rolesOf({ roles }: PersonRow): readonly Role[] {
  const today = new Date().toISOString().slice(0, 10);
  return roles.filter(({ to }) => to === null || to > today).map(({ role }) => role);
}
