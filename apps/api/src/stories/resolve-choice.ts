import type { Choice } from '@libs/stories';
import { HEADLINES } from '@libs/vocabulary';
import type { DataSource } from 'typeorm';

/** A choice of which nothing is left to the data; null where the data have nothing to choose. */
export interface ResolvedChoice {
  readonly key: Choice['key'];
  readonly plan: string | null;
  readonly area: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly round: string | null;
  readonly indicator: string;
  readonly sex: string;
  readonly age: string;
}

/** What the data choose where a choice leaves it out. */
export interface Defaults {
  /** The newest plan that has activities, else the newest. */
  readonly plan: string | null;
  readonly round: string | null;
  /** The last two meetings of the network with a list of participants. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Reads what is newest in the data. */
export async function defaultsOf(database: DataSource): Promise<Defaults> {
  const rows = await database.query<Defaults[]>(`select
    (
      select p.code from work_plan p
      order by exists (select from activity a where a.programme = p.code) desc, p.start_year desc, p.code
      limit 1
    ) as plan,
    (
      select r.id from round r
      order by r.opens_on <= current_date desc, abs(r.opens_on - current_date), r.id
      limit 1
    ) as round,
    l.listed[2] as "from",
    l.listed[1] as "to"
  from (
    select array(
      select m.meeting_id from meeting_fact m
      where m.listed and m.kind = 'network-meeting'
      order by m.start_date desc, m.meeting_id
      limit 2
    ) as listed
  ) l`);
  return rows[0] ?? { plan: null, round: null, from: null, to: null };
}

/** Fills in what a choice leaves out. */
export function resolveChoice(choice: Choice, defaults: Defaults): ResolvedChoice {
  const [headline] = HEADLINES;
  const series =
    choice.indicator === undefined ? headline : { indicator: choice.indicator, sex: 'T', age: '15+' };
  const pair = choice.from !== undefined && choice.to !== undefined ? choice : defaults;
  return {
    key: choice.key,
    plan: choice.plan ?? defaults.plan,
    area: choice.area ?? null,
    from: pair.from ?? null,
    to: pair.to ?? null,
    round: choice.round ?? defaults.round,
    indicator: series.indicator,
    sex: choice.sex ?? series.sex,
    age: choice.age ?? series.age,
  };
}
