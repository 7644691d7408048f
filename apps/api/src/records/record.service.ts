import { ownerOf, readKey, redactFor, type Kind, type Values } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService, type AuditRow } from '../audit/audit.service.js';
import { redactEntry } from '../audit/redact-entry.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { messagesIn } from '../platform/settings/compiled-messages.js';
import { rightsOf, sourceNamed, type Rights } from '../platform/auth/record-permissions.js';
import { sees } from './entry.reading.js';
import { searchRecords } from './search-records.js';
import { readCurrentRecord, subjectOf } from './record-writer.service.js';
import { choicesOf, referenceNamed, type Choice } from './references.js';
import { shownVersion } from './shown-version.js';

/** A record as the one who asks may see it. */
export interface Published {
  readonly kind: string;
  readonly key: string;
  readonly record: Values;
  readonly version: string;
}

const MAX = 500;

/** Steps that change the figures. */
const published = ['published', 'removed', 'list-closed', 'list-opened', 'imported', 'undone'];

/** Reads published records, what they can refer to, and their history. */
@Injectable()
export class RecordService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** A published record without what the one who asks may not see, or null. */
  async one(kind: Kind, key: string, context: RequestContext): Promise<Published | null> {
    const cells = readKey(kind, key);
    if (cells === null) return null;
    const [rights, record] = await Promise.all([
      rightsOf(this.database, context),
      readCurrentRecord(this.database, kind, cells),
    ]);
    if (record === undefined) return null;
    const version = await shownVersion(this.database, kind, record);
    return { kind: kind.name, key, record: seen(kind, record, rights), version };
  }

  /** Published records of a kind by what people know them by; those whose name or key holds `text`. */
  list(kind: Kind, text: string | null, first: number | null, language: Language): Promise<Choice[]> {
    const max = Math.max(0, Math.min(first ?? MAX, MAX));
    return searchRecords(this.database, kind, { text: text ?? null, first: max, language });
  }

  /** What a field can refer to. Files are named to those who may read them. */
  async choices(word: string, lang: string, text: string | null, context: RequestContext): Promise<Choice[]> {
    const to = referenceNamed(word);
    if (to === null) throw new InvalidArgumentError('to', 'unknown-code', word.slice(0, 40));
    const language = languageOf(lang, 'lang');
    const rights = await rightsOf(this.database, context);
    if (to === 'file') rights.require('read-file', { country: null });
    const t = await messagesIn(language);
    const own = {
      entered: t('own-source.entered'),
      derived: t('own-source.derived'),
      fictional: t('own-source.fictional'),
    };
    return choicesOf(this.database, to, { language, text, source: sourceNamed(rights), own });
  }

  /**
   * What became of a record, newest first. Who did it is named to those who may see who people are; what happened on the
   * way, such as why a draft was given back, is for those who enter the record and who decide on it.
   */
  async history(kind: Kind, key: string, context: RequestContext): Promise<AuditRow[]> {
    const cells = readKey(kind, key);
    if (cells === null) return [];
    const rights = await rightsOf(this.database, context);
    const rows = await this.audit.of(subjectOf(kind, cells), 200);
    const now = await readCurrentRecord(this.database, kind, cells);
    const seesSteps = sees(rights, kind, ownerOf(kind, now ?? { root: cells, parts: {} }));
    const visible = seesSteps
      ? rows
      : rows.filter(({ action }) => published.includes(action.split('.').at(-1) ?? ''));
    return visible.map((row) => ({
      ...redactEntry(row, (operation) => rights.ever(operation)),
      ...(rights.ever('read-people') ? {} : { account: null, name: null }),
    }));
  }
}

function seen(kind: Kind, record: Values, rights: Rights): Values {
  return redactFor(kind, record, (operation) => rights.ever(operation));
}
