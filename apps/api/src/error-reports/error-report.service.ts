import { randomUUID } from 'node:crypto';
import { tidyLine, type ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { issue } from '../identity/validation-issue.js';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import type { ErrorReportType } from './error-report.graphql.js';

type Issues = Promise<readonly ValidationIssue[]>;

const LONGEST = 2_000;
/** A page of ours: nothing that leads away. */
const PATH = /^\/(?!\/)[\w\-./?=&%,:+]{0,500}(?:#[\w-]{1,60})?$/;

const SELECT = `select
  r.id, r.about, r.words, r.state, r.answer,
  to_char(r.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "reportedAt",
  to_char(r.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt",
  p.name,
  (
    select a.country_code from account_role a
    where a.account_id = r.account_id and a.role = 'member'
      and r.reported_at::date >= a.valid_from and (a.valid_to is null or r.reported_at::date <= a.valid_to)
    order by a.valid_from desc
    limit 1
  ) as country
from error_report r
left join person p on p.account_id = r.account_id`;

/** Takes reports of errors, and decides on them. */
@Injectable()
export class ErrorReportService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** All reports: open ones first, the oldest of them first; then the last decided. */
  queue(): Promise<ErrorReportType[]> {
    return this.database.query<ErrorReportType[]>(
      `${SELECT}
      order by r.state <> 'open', case when r.state = 'open' then r.reported_at end, r.decided_at desc, r.id
      limit 500`,
    );
  }

  /** What someone reported, newest first. */
  own(account: string): Promise<ErrorReportType[]> {
    return this.database.query<ErrorReportType[]>(
      `${SELECT} where r.account_id = $1 order by r.reported_at desc, r.id limit 100`,
      [account],
    );
  }

  async report(about: string, words: string, context: RequestContext): Issues {
    const tidied = tidyLine(words);
    const found = [
      ...(PATH.test(about) ? [] : [issue('', 'no-page')]),
      ...(tidied === '' ? [issue('words', 'empty')] : []),
      ...(tidied.length > LONGEST ? [issue('words', 'long')] : []),
    ];
    if (found.length > 0) return found;
    const id = randomUUID();
    const entry = { action: 'error.reported', subject: `error ${id}`, after: { about, words: tidied } };
    await this.audit.change(context, entry, (change) =>
      change.query(
        `insert into error_report (id, account_id, about, words, state, reported_at) values ($1, $2, $3, $4, 'open', now())`,
        [id, context.auth.principal.account, about, tidied],
      ),
    );
    return [];
  }

  /** Accepts or declines an open report; either needs a reason, which its reporter reads. */
  async decide(id: string, state: 'accepted' | 'declined', answer: string, context: RequestContext): Issues {
    const tidied = tidyLine(answer);
    if (tidied === '') return [issue('answer', 'empty')];
    if (tidied.length > LONGEST) return [issue('answer', 'long')];
    const entry = { action: `error.${state}`, subject: `error ${id}`, after: { state }, reason: tidied };
    await this.audit.change(context, entry, async (change) => {
      const [, decided] = await change.query<[unknown, number]>(
        `update error_report set state = $2, answer = $3, decided_at = now() where id = $1 and state = 'open'`,
        [id, state, tidied],
      );
      // Someone else decided meanwhile, or there is none: nothing goes on record.
      if (decided === 0) throw new AppError('NOT_FOUND');
    });
    return [];
  }
}
