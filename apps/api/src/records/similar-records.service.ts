import { keyText, similarity, NEAR_DAYS, tidyRecord, type Cells, type Kind, type Values } from '@libs/model';
import { isDay } from '@libs/rules';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import { labelled } from './label.js';

/** A published record that may be the same as one that is being entered. */
export interface Similar {
  readonly key: string;
  readonly label: string;
  readonly why: 'number' | 'name';
}

type LikenessRule = NonNullable<Kind['likeness']>;

const MAX = 5;

/** Finds what someone is about to enter a second time: a warning, never a barrier. */
@Injectable()
export class SimilarRecordsService {
  constructor(private readonly database: DataSource) {}

  /** Published records of a kind that may be `record`, for the one who enters records. */
  async of(
    kind: Kind,
    record: Values,
    language: Language,
    context: RequestContext,
  ): Promise<readonly Similar[]> {
    (await rightsOf(this.database, context)).enter('keep-draft');
    const { table, likeness: likenessRule } = kind;
    if (table === null || likenessRule === undefined) return [];
    const { root } = tidyRecord(kind, { root: record.root, parts: {} }, () => '');
    const own = keyText(kind, root);
    const found = (await this.near(table, likenessRule, root)).flatMap((cells) => {
      const [key, why] = [keyText(kind, cells), similarity(kind, root, cells)];
      return why === null || key === own ? [] : [{ key, why, record: { root: cells, parts: {} } }];
    });
    const first = found.slice(0, MAX);
    const labels = await labelled(
      this.database,
      first.map((one) => ({ kind, record: one.record })),
      language,
    );
    return first.map(({ key, why }, index) => ({ key, why, label: labels[index] ?? key }));
  }

  /** Those of nearly the same day or of the same number; the table and its columns are those of a declaration. */
  private async near(table: string, { number, day }: LikenessRule, root: Cells): Promise<readonly Cells[]> {
    const given = root[day] ?? null;
    const same = number === undefined ? '$2::text is not null and false' : `t.${number}::text = $2`;
    const rows = await this.database.query<{ row: Cells }[]>(
      `select to_jsonb(t) as row from ${table} t
       where t.${day} is null or $1::date is null or abs(t.${day} - $1::date) <= ${NEAR_DAYS} or ${same}
       order by t.${day} desc nulls last
       limit 2000`,
      [
        typeof given === 'string' && isDay(given) ? given : null,
        number === undefined ? null : (root[number] ?? null),
      ],
    );
    return rows.map(({ row }) => row);
  }
}
