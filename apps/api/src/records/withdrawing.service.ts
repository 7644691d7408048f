import { ownerOf, readKey, type Kind } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { DraftService } from './draft.service.js';
import { reasonOf } from './entry.checks.js';
import { refused, type Saved } from './entry.reading.js';
import { readCurrentRecord } from './record-writer.service.js';
import { namedReferrers, type NamedReferrer } from './named-referrers.js';
import { versionOf } from './record-store.js';

/** Takes published records back: what refers to one is named, and keeps it where it is. */
@Injectable()
export class WithdrawingService {
  constructor(
    private readonly database: DataSource,
    private readonly drafts: DraftService,
  ) {}

  /** The records that refer to a published one, at most 100. */
  async referrers(
    kind: Kind,
    key: string,
    language: Language,
    context: RequestContext,
  ): Promise<readonly NamedReferrer[]> {
    const rights = await rightsOf(this.database, context);
    rights.require('reopen', { country: null, state: 'published' });
    return namedReferrers(this.database, kind, key, language);
  }

  /** Makes a draft that takes a record away: it goes once that is published, and its history stays. */
  async withdraw(
    { kind, key, reason }: { kind: Kind; key: string; reason: string },
    context: RequestContext,
  ): Promise<Saved> {
    const rights = await rightsOf(this.database, context);
    rights.enter('reopen');
    const cells = readKey(kind, key);
    if (cells === null) throw new AppError('NOT_FOUND');
    const now = await readCurrentRecord(this.database, kind, cells);
    rights.require('reopen', {
      country: ownerOf(kind, now ?? { root: cells, parts: {} }),
      state: 'published',
    });
    if (now === undefined) throw new AppError('NOT_FOUND');
    const why = reasonOf(reason, true);
    if ('problem' in why) return refused([why.problem]);
    const [other] = await namedReferrers(this.database, kind, key);
    if (other !== undefined) return refused([{ path: '', code: 'still-referred-to', value: other.label }]);
    const base = versionOf(kind, now);
    return this.drafts.keep(
      { kind, key, record: now, base, removes: true, reason: why.reason, action: 'reopened' },
      rights,
    );
  }
}
