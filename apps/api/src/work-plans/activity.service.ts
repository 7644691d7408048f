import { randomUUID } from 'node:crypto';
import { activity, resultIndicator, tidyRecord, type Cells, type Values } from '@libs/model';
import { FICTIONAL, tidyText, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { english, titleOf, type TitleRow } from '../network/text.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { claimSource, enteredToday, rightsOf, sourceNamed } from '../platform/auth/record-permissions.js';
import { DraftService } from '../records/draft.service.js';
import { RecordWriterService } from '../records/record-writer.service.js';
import type { ActivityInput, ActivityType, TargetInput } from './activity.graphql.js';
import { activityProblems, targetProblems, type Known } from './activity.problems.js';

/** What was kept, or everything that is wrong with it; then nothing was kept. */
export type ActivityDraftResult = { readonly id: string } | { readonly problems: readonly ValidationIssue[] };

type ActivityRow = Omit<ActivityType, 'title' | 'note' | 'sources'> &
  TitleRow & { readonly noteEn: string | null; readonly source: string };

/** Reads activities, and keeps drafts of those that someone means to hold. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
    private readonly recordWriter: RecordWriterService,
    private readonly drafts: DraftService,
  ) {}

  /** One activity with its parties and totals, or null. */
  async one(id: string): Promise<ActivityType | null> {
    const rows = await this.database.query<ActivityRow[]>(
      `select
        a.id, a.title_en as "titleEn", a.title_fr as "titleFr", a.title_ar as "titleAr", a.original,
        a.type, a.thematic_area as area, a.thematic_basis as "areaBasis", a.programme as plan,
        array(select p.programme from activity_programme p where p.activity_id = a.id order by p.programme) as programmes,
        activity_status(a.status, a.start_date, a.end_date) as status, a.status_reason as reason, known_date(a.start_date, a.date_precision) as "startDate",
        known_date(a.end_date, a.date_precision) as "endDate", a.date_basis as "dateBasis",
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
  async check(input: ActivityInput): Promise<readonly ValidationIssue[]> {
    return activityProblems(input, await this.known());
  }

  /** Keeps a planned activity with its parties as a draft, which nobody sees before the secretariat publishes it. */
  async draft(input: ActivityInput, context: RequestContext): Promise<ActivityDraftResult> {
    const rights = await rightsOf(this.database, context);
    rights.require('draft-activity', { country: null });
    const problems = await this.check(input);
    if (problems.length > 0) return { problems };
    const key = randomUUID();
    const record = tidyRecord(activity, planned(key, input, sourceNamed(rights)), randomUUID);
    const begun = { kind: activity, key, record, base: 'absent', removes: false, reason: null };
    return { id: await this.drafts.begin({ ...begun, action: 'drafted' }, rights) };
  }

  /** Keeps an indicator of a result with its first target. */
  async target(input: TargetInput, context: RequestContext): Promise<ActivityDraftResult> {
    const rights = await rightsOf(this.database, context);
    rights.require('write-outcome', { country: null });
    const rows = await this.database.query<{ id: string }[]>('select id from result where id = $1', [
      input.result,
    ]);
    const problems = targetProblems(input, new Set(rows.map(({ id }) => id)));
    if (problems.length > 0) return { problems };
    const id = randomUUID();
    const source = rights.fictional ? FICTIONAL : enteredToday();
    await this.database.transaction(async (change) => {
      await claimSource(change, source);
      await this.recordWriter.keep(change, context, {
        kind: resultIndicator,
        key: { id },
        record: aimedAt(id, input, source),
        action: 'published',
      });
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

/** The title in the column of its language. */
function titleIn({ title, language }: { title: string; language: string }): Cells {
  return { [`title_${language}`]: tidyText(title), original: language };
}

/** An activity that someone means to hold, as a record; providers come first. */
function planned(id: string, input: ActivityInput, source: string): Values {
  const parties = [
    ...input.providers.map((country_code) => ({ role: 'provider', country_code })),
    ...input.beneficiaries.map((country_code) => ({ role: 'beneficiary', country_code })),
  ];
  return {
    root: {
      ...{ id, programme: input.plan, ...titleIn(input), type: input.type, status: 'planned' },
      ...{ thematic_area: input.area, thematic_basis: input.area === null ? null : 'stated' },
      ...{ start_date: input.startDate, end_date: input.endDate, mode: input.mode, note: input.note },
      ...{ beneficiary_basis: 'named_list', source_id: source },
    },
    parts: {
      programmes: [{ programme: input.plan }],
      parties: parties.map((party, index) => ({ seq: index + 1, ...party })),
    },
  };
}

/** An indicator of a result with its first target, as a record. */
function aimedAt(id: string, input: TargetInput, source_id: string): Values {
  const { result, unit, direction, baseline, startDate, endDate, target } = input;
  return {
    root: { id, result_id: result, ...titleIn(input), unit, direction, baseline, source_id },
    parts: { periods: [{ start_date: startDate, end_date: endDate, target, source_id }] },
  };
}
