import type { DataSource } from 'typeorm';

const SOURCE = 'a-page';

/** A small network made for one test, in the words of the domain. It wants a database with empty tables. */
export async function startWorld(database: DataSource): Promise<World> {
  await database.query(
    `insert into data_version (id, version, committed_at, fictional) values (true, 1, '2026-11-01T12:00:00Z', false)`,
  );
  await database.query(
    `insert into source (id, title, publisher, read_on, taken) values ($1, 'A page', 'A publisher', '2026-11', 'figures')`,
    [SOURCE],
  );
  return new World(database);
}

interface MeetingWords {
  readonly kind?: 'network-meeting' | 'nfp-meeting';
  readonly mode?: 'on-site' | 'virtual' | 'hybrid';
  readonly list?: 'complete' | 'partial' | 'none';
  /** Whether it is confirmed who was eligible. */
  readonly confirmed?: boolean;
  readonly countries?: number;
  readonly representatives?: number;
  readonly countedAs?: 'representatives' | 'participants';
}

interface ActivityWords {
  readonly year: number;
  readonly type?: string;
  readonly programme?: string;
  readonly provider?: string;
  readonly beneficiaries?: readonly string[];
  readonly participations?: number;
  readonly countries?: number;
  /** How the beneficiaries are known; by a full list without it. */
  readonly basis?: string;
}

export class World {
  constructor(private readonly database: DataSource) {}

  async member(
    code: string,
    group: string,
    words: { since?: number; suspendedFrom?: string } = {},
  ): Promise<void> {
    const { since = 1990, suspendedFrom = null } = words;
    await this.database.query(
      `insert into country (code, kind, name_en, tile_row, tile_column) values ($1, 'country', $1, 0, 0)`,
      [code],
    );
    await this.database.query(
      `insert into membership (country_code, from_year, kind, group_code, group_source_id, source_id, suspended_from)
       values ($1, $2, 'member', $3, $4, $4, $5)`,
      [code, since, group, SOURCE, suspendedFrom],
    );
  }

  async meeting(id: string, date: string, words: MeetingWords = {}): Promise<MeetingInWorld> {
    const { kind = 'network-meeting', mode = 'on-site', list = 'complete', confirmed = false } = words;
    await this.database.query(
      `insert into meeting (id, kind, statutory, status, title_en, start_date, end_date, mode, list, eligibility_confirmed, source_id)
       values ($1, $2, true, 'held', $1, $3, $3, $4, $5, $6, $7)`,
      [id, kind, date, mode, list, confirmed, SOURCE],
    );
    const meeting = new MeetingInWorld(this.database, id);
    if (words.countries !== undefined) await meeting.states('countries', words.countries);
    if (words.representatives !== undefined) {
      await meeting.states('representatives', words.representatives, words.countedAs ?? 'representatives');
    }
    return meeting;
  }

  async activity(id: string, words: ActivityWords): Promise<void> {
    const { year, type = 'workshop', programme = 'pes-cab', provider, beneficiaries = [] } = words;
    const { basis = 'named_list' } = words;
    await this.database.query(
      `insert into activity (id, programme, title_en, type, start_date, mode, beneficiary_basis, source_id)
       values ($1, $2, $1, $3, $4, 'virtual', $5, $6)`,
      [id, programme, type, `${year}-05-01`, basis, SOURCE],
    );
    const parties = [provider, ...beneficiaries].map((country, index) => ({ country, seq: index + 1 }));
    for (const { country, seq } of parties) {
      if (country === undefined) continue;
      await this.database.query(
        'insert into activity_party (activity_id, seq, role, country_code) values ($1, $2, $3, $4)',
        [id, seq, seq === 1 ? 'provider' : 'beneficiary', country],
      );
    }
    for (const measure of ['participations', 'countries'] as const) {
      if (words[measure] === undefined) continue;
      await this.database.query(
        'insert into activity_count (activity_id, measure, value, source_id) values ($1, $2, $3, $4)',
        [id, measure, words[measure], SOURCE],
      );
    }
  }
}

export class MeetingInWorld {
  constructor(
    private readonly database: DataSource,
    private readonly id: string,
  ) {}

  attended(country: string, headcount: number | null = null): Promise<void> {
    return this.delegation(country, 'attended', headcount, 'named-in-list');
  }

  /** A report names a speaker of the country: it was there, and is on no list. */
  spoke(country: string): Promise<void> {
    return this.delegation(country, 'attended', null, 'reported-speaker');
  }

  excused(country: string): Promise<void> {
    return this.delegation(country, 'excused', null, 'named-in-list');
  }

  /** A total that the source prints, preferred to others. */
  async states(measure: string, value: number, countedAs: string | null = null): Promise<void> {
    await this.database.query(
      `insert into meeting_count (meeting_id, measure, basis, source_id, value, counted_as, preferred)
       values ($1, $2, 'stated', $3, $4, $5, true)`,
      [this.id, measure, SOURCE, value, countedAs],
    );
  }

  private async delegation(
    country: string,
    state: string,
    headcount: number | null,
    evidence: string,
  ): Promise<void> {
    await this.database.query(
      `insert into delegation (country_code, meeting_id, state, headcount, evidence, source_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [country, this.id, state, headcount, evidence, SOURCE],
    );
  }
}
