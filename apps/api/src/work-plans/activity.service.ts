import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { english, titleOf, type TitleRow } from '../network/text.graphql.js';
import type { Problem } from '../platform/problem.js';
import { bumpVersion, inTransaction } from '../platform/transaction.js';
import { sourceOfChange, type Writing } from '../platform/writing.js';
import type { ActivityInput, ActivityType, TargetInput } from './activity.graphql.js';
import { activityProblems, targetProblems, type Known } from './activity.problems.js';

/** What was kept, or everything that is wrong with it; then nothing was kept. */
export type Kept = { readonly id: string } | { readonly problems: readonly Problem[] };

type ActivityRow = Omit<ActivityType, 'title' | 'note' | 'sources'> &
  TitleRow & { readonly noteEn: string | null; readonly source: string };

/** Reads activities, and keeps those that somebody means to hold. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
  ) {}

  /** One activity with its parties and totals, or null. */
  async one(id: string): Promise<ActivityType | null> {
    const rows: ActivityRow[] = await this.database.query(
      `select
        a.id, a.title_en as "titleEn", a.title_fr as "titleFr", a.title_ar as "titleAr", a.original,
        a.type, a.thematic_area as area, a.thematic_basis as "areaBasis", a.programme as plan,
        array(select p.programme from activity_programme p where p.activity_id = a.id order by p.programme) as programmes,
        a.status, a.status_reason as reason, a.start_date::text as "startDate", a.end_date::text as "endDate",
        a.place, a.country_code as country, a.mode, a.beneficiary_basis as "beneficiaryBasis",
        coalesce((
          select jsonb_agg(jsonb_build_object('role', p.role, 'country', p.country_code, 'institution', p.institution) order by p.seq)
          from activity_party p
          where p.activity_id = a.id
        ), '[]') as parties,
        coalesce((
          select jsonb_agg(
            jsonb_build_object(
              'measure', c.measure, 'basis', c.basis, 'value', c.value,
              'preferred', c.preferred, 'reason', c.reason, 'source', c.source_id
            )
            order by c.measure desc, not c.preferred, c.source_id
          )
          from activity_count c
          where c.activity_id = a.id
        ), '[]') as counts,
        a.note as "noteEn", a.source_id as source
      from activity a
      where a.id = $1`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { noteEn, source, ...activity } = row;
    return {
      ...activity,
      title: titleOf(row),
      note: noteEn === null ? null : english(noteEn),
      sources: [...new Set([source, ...row.counts.map((count) => count.source)])],
    };
  }

  /** What is wrong with an activity; nothing is kept. */
  async check(input: ActivityInput): Promise<readonly Problem[]> {
    return activityProblems(input, await this.known());
  }

  /** Keeps a planned activity with its parties: all of it, or nothing. */
  async draft(input: ActivityInput, writing: Writing): Promise<Kept> {
    const source = await sourceOfChange(this.database, writing);
    const problems = await this.check(input);
    if (problems.length > 0) return { problems };
    const id = randomUUID();
    await inTransaction(this.database, async (client) => {
      await client.query(
        `insert into activity (id, programme, title_en, title_fr, title_ar, original, type, status, thematic_area,
           thematic_basis, start_date, end_date, mode, beneficiary_basis, source_id, note)
         values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10, $11, $12, 'named_list', $13, $14)`,
        [id, input.plan, ...titlesOf(input), input.language, input.type, input.area].concat([
          input.area && 'stated',
          input.startDate,
          input.endDate,
          input.mode,
          source,
          input.note,
        ]),
      );
      await client.query('insert into activity_programme (activity_id, programme) values ($1, $2)', [
        id,
        input.plan,
      ]);
      await writeParties(client, id, input);
      await bumpVersion(client);
    });
    return { id };
  }

  /** Keeps an indicator of a result with its first target. */
  async target(input: TargetInput, writing: Writing): Promise<Kept> {
    const source = await sourceOfChange(this.database, writing);
    const rows: { id: string }[] = await this.database.query('select id from result where id = $1', [
      input.result,
    ]);
    const problems = targetProblems(input, new Set(rows.map(({ id }) => id)));
    if (problems.length > 0) return { problems };
    const id = randomUUID();
    await inTransaction(this.database, async (client) => {
      await client.query(
        `insert into result_indicator (id, result_id, title_en, title_fr, title_ar, original, unit, direction, baseline, source_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          input.result,
          ...titlesOf(input),
          input.language,
          input.unit,
          input.direction,
          input.baseline,
          source,
        ],
      );
      await client.query(
        `insert into result_period (indicator_id, start_date, end_date, target, source_id) values ($1, $2, $3, $4, $5)`,
        [id, input.startDate, input.endDate, input.target, source],
      );
      await bumpVersion(client);
    });
    return { id };
  }

  private async known(): Promise<Known> {
    const [members, plans, areas] = await Promise.all([
      this.network.memberCodes(),
      this.database.query<{ code: string }[]>('select code from work_plan'),
      this.database.query<{ code: string; plan: string }[]>('select code, plan from thematic_area'),
    ]);
    return {
      members,
      plans: new Set(plans.map(({ code }) => code)),
      areas: new Map(areas.map(({ code, plan }) => [code, plan])),
    };
  }
}

/** The title in the column of its language: English, French, Arabic. */
function titlesOf({ title, language }: { title: string; language: string }): (string | null)[] {
  return ['en', 'fr', 'ar'].map((one) => (one === language ? title.trim().normalize('NFC') : null));
}

/** Providers come first. */
async function writeParties(
  client: PoolClient,
  id: string,
  { providers, beneficiaries }: ActivityInput,
): Promise<void> {
  await client.query(
    `insert into activity_party (activity_id, seq, role, country_code)
     select $1, row_number() over (order by p.place), p.role, p.code
     from (
       select g.place, 'provider' as role, g.code from unnest($2::text[]) with ordinality as g (code, place)
       union all
       select b.place + cardinality($2::text[]), 'beneficiary', b.code from unnest($3::text[]) with ordinality as b (code, place)
     ) p`,
    [id, providers, beneficiaries],
  );
}
