import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Institution, Source } from './network.entities.js';
import type {
  ChairTermType,
  CountryRecordType,
  CountryType,
  MembershipType,
  ObserverType,
  PlannedRoleType,
} from './network.graphql.js';
import { english } from './text.js';

interface MemberRow {
  readonly code: string;
  readonly en: string;
  readonly fr: string | null;
  readonly ar: string | null;
  readonly kind: string;
  readonly group: string;
  readonly row: number;
  readonly column: number;
  readonly since: number;
  readonly confirmed: boolean;
  readonly isCurrent: boolean;
}

/** Reads who belongs to the network, who chairs it, and the sources of its figures. */
@Injectable()
export class NetworkService {
  constructor(private readonly database: DataSource) {}

  async memberCodes(): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }[]>(
      'select distinct country_code as code from membership_at',
    );
    return new Set(rows.map(({ code }) => code));
  }

  /** Members, those that left among them, and observers, as they are now, in the order of their codes. */
  async states(): Promise<{ members: CountryType[]; observers: ObserverType[] }> {
    const rows = await this.database.query<MemberRow[]>(
      `select distinct on (s.country_code)
        s.country_code as code, c.name_en as en, c.name_fr as fr, c.name_ar as ar, s.kind,
        s.group_code as "group", c.tile_row as row, c.tile_column as column, s.from_year as since,
        s.group_source_id <> 'to-be-confirmed' as confirmed,
        exists (
          select from membership_at m where m.country_code = s.country_code and m.days @> current_date
        ) as "isCurrent"
      from membership s
      join country c on c.code = s.country_code
      order by s.country_code, s.from_year desc
      limit 300`,
    );
    const named = rows.map(({ en, fr, ar, ...row }) => ({ ...row, name: english(en, fr, ar) }));
    return {
      members: named
        .filter(({ kind }) => kind === 'member')
        .map(({ row, column, confirmed, ...member }) => ({
          ...member,
          tileRow: row,
          tileColumn: column,
          groupConfirmed: confirmed,
        })),
      observers: named.filter(({ kind }) => kind === 'observer').map(({ code, name }) => ({ code, name })),
    };
  }

  chairs(): Promise<ChairTermType[]> {
    return this.database.query<ChairTermType[]>(
      `select
        t.country_code as country,
        t.institution,
        i.acronym,
        known_date(t.actual_from, t.actual_from_precision) as "actualFrom",
        t.actual_from_basis as "actualFromBasis",
        known_date(t.actual_to, t.actual_to_precision) as "actualTo",
        t.actual_to_basis as "actualToBasis",
        t.nominal,
        daterange(t.actual_from, t.actual_to) @> current_date as "isCurrent",
        t.actual_from > current_date as "isToCome",
        array_remove(array[t.source_id, t.second_source_id], null) as sources
      from chair_term t
      left join lateral (
        select e.acronym
        from institution e
        where e.country_code = t.country_code and e.kind = 'national_pes'
        order by e.confirmed desc, e.acronym is null, e.id
        limit 1
      ) i on true
      where t.role = 'chair'
      order by t.actual_from desc
      limit 100`,
    );
  }

  /** Institutions and memberships of a member, or null where it is none. */
  async record(code: string): Promise<CountryRecordType | null> {
    const memberships = await this.database.query<MembershipType[]>(
      `select
        m.from_year as "fromYear",
        m.to_year as "toYear",
        m.group_code as "group",
        coalesce(m.group_source_id, m.source_id) as "groupSource",
        m.source_id as source,
        known_date(m.suspended_from, m.suspended_from_precision) as "suspendedFrom",
        known_date(m.suspended_to, m.suspended_to_precision) as "suspendedTo",
        m.note
      from membership m
      where m.country_code = $1 and m.kind = 'member'
      order by m.from_year`,
      [code],
    );
    if (memberships.length === 0) return null;
    const institutions = await this.database
      .getRepository(Institution)
      .find({ where: { countryCode: code }, order: { kind: 'desc', id: 'asc' }, take: 50 });
    return {
      code,
      institutions: institutions.map(
        ({ id, kind, nameEn, nameFr, nameAr, acronym, confirmed, sourceId }) => ({
          ...{ id, kind, acronym, confirmed, source: sourceId },
          name: english(nameEn, nameFr, nameAr),
        }),
      ),
      memberships,
      plannedRoles: await this.plannedRoles(code),
    };
  }

  /** Roles in published programmes, meeting by meeting: planned, so they are no contribution and enter no figure. */
  private plannedRoles(code: string): Promise<PlannedRoleType[]> {
    return this.database.query<PlannedRoleType[]>(
      `select p.meeting_id as meeting, p.function, count(*)::integer as n
      from session_part p
      join meeting m on m.id = p.meeting_id
      where p.country_code = $1
      group by m.start_date, p.meeting_id, p.function
      order by m.start_date, p.meeting_id, p.function`,
      [code],
    );
  }

  sources(): Promise<Source[]> {
    return this.database.getRepository(Source).find({ order: { id: 'asc' }, take: 2_000 });
  }
}
