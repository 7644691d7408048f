import { kinds } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../platform/graphql/app-error.js';
import { bumpVersion } from '../platform/postgres/transaction.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { RecordWriterService } from '../records/record-writer.service.js';
import type { MeetingListType } from './list.graphql.js';
import { UNNAMED } from './unnamed-members.js';

/** Closes lists of meetings: only then, or where as many are named as are stated, is anybody absent. */
@Injectable()
export class ListService {
  constructor(
    private readonly database: DataSource,
    private readonly recordWriter: RecordWriterService,
  ) {}

  /** How far the list of a meeting is entered, for the one who decides about it; null where none was held. */
  async of(meeting: string, context: RequestContext): Promise<MeetingListType | null> {
    const rights = await rightsOf(this.database, context);
    rights.require('reopen', { country: null, state: 'published' });
    return listOf(this.database.manager, meeting);
  }

  /** Closes a list, of which the one who closes it names all members that it makes absent. */
  async close(
    meeting: string,
    absent: readonly string[],
    context: RequestContext,
  ): Promise<readonly ValidationIssue[]> {
    const rights = await rightsOf(this.database, context);
    rights.require('reopen', { country: null, state: 'published' });
    const kind = kinds.get('meeting');
    if (kind === undefined) throw new Error('There is no kind "meeting".');
    return this.database.transaction(async (change) => {
      // Anyone who enters a delegation waits here, so that nobody is named between the reading and the closing.
      await bumpVersion(change);
      const list = await listOf(change, meeting);
      if (list === null) throw new AppError('NOT_FOUND');
      if (list.named === 0) return [{ path: '', code: 'nobody-named' }];
      if ([...absent].sort().join() !== list.absent.join()) return [{ path: '', code: 'list-changed' }];
      await this.recordWriter.keep(change, context, {
        ...{ kind, key: { id: meeting }, action: 'list-closed' },
        record: (now) => {
          if (now === undefined) throw new AppError('NOT_FOUND');
          return { ...now, root: { ...now.root, list: 'complete', list_closed: true } };
        },
      });
      return [];
    });
  }
}

async function listOf(
  database: Pick<EntityManager, 'query'>,
  meeting: string,
): Promise<MeetingListType | null> {
  const rows = await database.query<MeetingListType[]>(
    `select l.list, coalesce(m.list_closed, false) as closed, l.named, l.stated,
       array(select u.code from (${UNNAMED}) u) as absent
     from meeting m
     join meeting_list l on l.meeting_id = m.id
     where m.id = $1 and m.statutory and meeting_status(m.status, m.start_date) = 'held'`,
    [meeting],
  );
  return rows[0] ?? null;
}
