import { createHash, randomUUID } from 'node:crypto';
import { keyText, kinds, type Cells, type Kind, type Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JobWorker } from '../jobs/job-worker.js';
import { AppError } from '../platform/graphql/app-error.js';
import { bumpVersion, clientOf } from '../platform/postgres/transaction.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { reasonOf } from '../records/entry.checks.js';
import { RecordWriterService } from '../records/record-writer.service.js';
import { readRecords, versionOf } from '../records/record-store.js';
import type { MeetingDelegationsType, WithdrawnListType } from './list-withdrawing.graphql.js';

/** How long a list that was withdrawn can be restored; then its persons are forgotten. */
const RESTORABLE = '30 days';
const SIX_HOURS = 6 * 3_600;

/** What is put on record of the list of a meeting, and whether it is closed from then on. */
interface ListAct {
  readonly meeting: string;
  readonly action: 'list-withdrawn' | 'list-restored';
  readonly reason: string | null;
  readonly closes: boolean;
}

/** Takes all delegations of a meeting back by one act, and restores them by one. */
@Injectable()
export class ListWithdrawingService implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly writer: RecordWriterService,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.handle({
      ...{ kind: 'prune-lists', atOnce: 1, every: SIX_HOURS },
      run: () => this.forget(this.database.manager),
    });
  }

  /** The delegations of a meeting as they stand, what refers to them, and the list that was withdrawn last. */
  async of(meeting: string, context: RequestContext): Promise<MeetingDelegationsType> {
    const rights = await rightsOf(this.database, context);
    rights.require('reopen', { country: null, state: 'published' });
    const [records, drafts, imports, [withdrawn = null]] = await Promise.all([
      this.database.transaction((change) => delegationsOf(change, meeting)),
      this.database.query<MeetingDelegationsType['drafts']>(
        `select id, country_code as country from entry
         where kind = 'delegation' and state <> 'published' and split_part(key, '/', 2) = $1
         order by country_code collate "C", id limit 200`,
        [meeting],
      ),
      this.database.query<MeetingDelegationsType['imports']>(
        `select id, file_name as "fileName" from import
         where kind = 'attendance' and state = 'applied' and context->>'meeting' = $1
         order by applied_at desc, id limit 50`,
        [meeting],
      ),
      this.database.query<WithdrawnListType[]>(
        `select w.id, p.name, w.reason, jsonb_array_length(w.records) as delegations,
           to_char(w.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
           to_char((w.withdrawn_at + interval '${RESTORABLE}') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until
         from withdrawn_list w
         left join person p on p.account_id = w.account_id
         where w.meeting_id = $1 and w.records <> '[]' and w.withdrawn_at > now() - interval '${RESTORABLE}'
         order by w.withdrawn_at desc, w.id limit 1`,
        [meeting],
      ),
    ]);
    return {
      version: listVersion(records),
      countries: records.map(countryOf),
      people: records.reduce((sum, { parts }) => sum + (parts['delegates']?.length ?? 0), 0),
      ...{ drafts, imports, withdrawn },
    };
  }

  /** Withdraws the list that someone has seen. Says what stands against it; nothing where it was done. */
  async withdraw(
    { meeting, version, reason }: { meeting: string; version: string; reason: string },
    context: RequestContext,
  ): Promise<readonly ValidationIssue[]> {
    const why = await this.admitted(reason, context);
    if ('problem' in why) return [why.problem];
    return this.database.transaction(async (change) => {
      // Anyone who enters a delegation waits here, so that none is taken away that nobody saw.
      await bumpVersion(change);
      const records = await delegationsOf(change, meeting);
      if (records.length === 0 || listVersion(records) !== version)
        return [{ path: '', code: 'delegations-changed' }];
      await this.forget(change);
      const act = { meeting, action: 'list-withdrawn', reason: why.reason, closes: false } as const;
      const wasClosed = await this.writeMeeting(change, context, act);
      await change.query(
        `insert into withdrawn_list (id, meeting_id, account_id, reason, withdrawn_at, was_closed, records)
         values ($1, $2, $3, $4, now(), $5, $6)`,
        [
          ...[randomUUID(), meeting, context.auth.principal.account, why.reason],
          ...[wasClosed, JSON.stringify(records)],
        ],
      );
      for (const { root } of records)
        await this.writer.keep(change, context, {
          ...{ kind: delegation(), key: root, record: null, action: 'removed', reason: why.reason },
        });
      return [];
    });
  }

  /** Restores a list as it was withdrawn, with its persons and closed where it was. Nothing that was entered since is lost. */
  async restore(id: string, reason: string, context: RequestContext): Promise<readonly ValidationIssue[]> {
    const why = await this.admitted(reason, context);
    if ('problem' in why) return [why.problem];
    return this.database.transaction(async (change) => {
      await bumpVersion(change);
      const [withdrawn] = await change.query<{ meeting: string; wasClosed: boolean; records: Values[] }[]>(
        `select meeting_id as meeting, was_closed as "wasClosed", records from withdrawn_list
         where id = $1 and withdrawn_at > now() - interval '${RESTORABLE}' for update`,
        [id],
      );
      // Twice is once: it stands already.
      if (withdrawn === undefined) throw new AppError('NOT_FOUND');
      if (withdrawn.records.length === 0) return [];
      if ((await delegationsOf(change, withdrawn.meeting)).length > 0)
        return [{ path: '', code: 'entered-since' }];
      for (const record of withdrawn.records)
        await this.writer.keep(change, context, {
          ...{ kind: delegation(), key: record.root, record, action: 'restored', reason: why.reason },
        });
      const { meeting, wasClosed: closes } = withdrawn;
      await this.writeMeeting(change, context, {
        ...{ meeting, action: 'list-restored', reason: why.reason, closes },
      });
      await change.query(`update withdrawn_list set records = '[]' where id = $1`, [id]);
      return [];
    });
  }

  private async admitted(reason: string, context: RequestContext) {
    const rights = await rightsOf(this.database, context);
    rights.require('reopen', { country: null, state: 'published' });
    return reasonOf(reason, true);
  }

  /** Opens or closes the list of a meeting, as far as it is said to be complete; tells whether it was closed. */
  private async writeMeeting(
    change: EntityManager,
    context: RequestContext,
    { meeting, ...act }: ListAct,
  ): Promise<boolean> {
    let wasClosed = false;
    await this.writer.keep(change, context, {
      ...{ kind: kindNamed('meeting'), key: { id: meeting }, action: act.action, reason: act.reason },
      record: (now) => {
        if (now === undefined) throw new AppError('NOT_FOUND');
        wasClosed = now.root['list_closed'] === true;
        const list_closed = now.root['list'] === 'complete' && act.closes ? true : null;
        return { ...now, root: { ...now.root, list_closed } };
      },
    });
    return wasClosed;
  }

  private async forget(database: Pick<EntityManager, 'query'>): Promise<void> {
    await database.query(
      `update withdrawn_list set records = '[]'
       where records <> '[]' and withdrawn_at < now() - interval '${RESTORABLE}'`,
    );
  }
}

async function delegationsOf(change: EntityManager, meeting: string): Promise<readonly Values[]> {
  const client = await clientOf(change);
  const { rows } = await client.query<Cells>(
    `select country_code, meeting_id from delegation where meeting_id = $1
     order by country_code collate "C" limit 1000`,
    [meeting],
  );
  const kind = delegation();
  const found = await readRecords(client, kind, rows);
  return rows.flatMap((key) => found.get(keyText(kind, key)) ?? []);
}

/** Tells one state of all delegations of a meeting from another. */
function listVersion(records: readonly Values[]): string {
  const versions = records.map((record) => [countryOf(record), versionOf(delegation(), record)]);
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 32);
}

function countryOf({ root }: Values): string {
  return String(root['country_code']);
}

const delegation = (): Kind => kindNamed('delegation');

function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no kind "${name}".`);
  return kind;
}
