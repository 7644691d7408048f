import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/postgres/pool.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import type { ReceivedFile } from '../platform/http/received-files.js';
import { DecisionsService, factsOf } from './decisions.service.js';
import { NO_CHOICES, type FileFacts } from './import.js';
import { ImportJobsService } from './import-jobs.service.js';
import type { ImportRow } from './import.row.js';
import { YEAR_COLUMN } from './kinds/indicators.js';
import type { ImportKind } from './kinds/kind.js';
import { readHead } from './observations/stream-csv.js';
import { matchFile, readHeaders, rowsBelow } from './read-plan.js';
import { LIMITS } from './sheet/read-csv.js';
import type { Table } from './sheet/table.js';
import { UnreadableFileError } from './sheet/unreadable-file-error.js';

const LARGEST = 200_000_000;
/** From this length on, and from so many values, observations go by COPY. */
const LONG = { bytes: 1_000_000, values: 20_000 } as const;

/** Most bytes that a file of a kind may have. */
export function mostBytes({ name }: ImportKind): number {
  return name === 'indicators' ? LARGEST : LIMITS.bytes;
}

/** Takes files in. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: ImportJobsService,
    private readonly decisions: DecisionsService,
  ) {}

  /** Keeps a file and reads it for the first time. Throws `UnreadableFileError`; then nothing of it stays. */
  async take(
    kind: ImportKind,
    fileName: string,
    received: ReceivedFile,
    context: RequestContext,
  ): Promise<string> {
    await this.jobs.pruneSoon();
    if (received.bytes === 0) throw new UnreadableFileError('empty');
    const { files } = this.jobs;
    const { account } = context.auth.principal;
    const id = await files.keep(received.path);
    try {
      const { large, facts } = await this.inspect(kind, { id, fileName, account }, received.bytes);
      await poolOf(this.database).query(
        `insert into import (id, kind, file_name, hash, bytes, large, state, account_id, context, choices, facts, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, 'uploaded', $7, '{}', $8, $9, now())`,
        [
          ...[id, kind.name, fileName, received.hash, received.bytes, large, account],
          ...[NO_CHOICES, facts].map((value) => JSON.stringify(value)),
        ],
      );
    } catch (fault) {
      await files.remove(id);
      throw fault;
    }
    await this.decisions.count(id);
    return id;
  }

  private async inspect(
    kind: ImportKind,
    brought: Pick<ImportRow, 'id' | 'fileName' | 'account'>,
    bytes: number,
  ): Promise<{ large: boolean; facts: FileFacts }> {
    const { id, fileName } = brought;
    const row = { ...brought, large: false, choices: NO_CHOICES };
    const long = kind.spread !== undefined && !/\.xlsx$/i.test(fileName);
    if (long && bytes > LONG.bytes) return this.inspectLongFile(id);
    try {
      const table = await this.jobs.tables.read(row);
      const { rows, values } = await this.sizeOf(kind, table);
      if (long && values > LONG.values) return await this.inspectLongFile(id);
      return { large: false, facts: factsOf(table, rows) };
    } catch (fault) {
      if (long && fault instanceof UnreadableFileError && fault.reason === 'too-many-rows')
        return this.inspectLongFile(id);
      throw fault;
    }
  }

  private async inspectLongFile(id: string): Promise<{ large: boolean; facts: FileFacts }> {
    const { encoding, delimiter, rows } = await readHead(this.jobs.files.path(id));
    if (rows.length === 0) throw new UnreadableFileError('empty');
    return { large: true, facts: { encoding, delimiter, sheets: [], sheet: null, rows: 0 } };
  }

  private async sizeOf(kind: ImportKind, table: Table): Promise<{ rows: number; values: number }> {
    const remembered = await readHeaders(poolOf(this.database), kind.name);
    const { header, columns } = matchFile(table, kind, remembered, NO_CHOICES);
    const rows = rowsBelow(table, header);
    const years = [...columns.keys()].filter((key) => YEAR_COLUMN.test(key)).length;
    return { rows, values: rows * Math.max(1, years) };
  }
}
