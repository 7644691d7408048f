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
  /** Whether a complete list is closed; it is. */
  readonly closed?: boolean;
  /** Whether it is confirmed who was eligible. */
  readonly confirmed?: boolean;
  /** Whether it is stated of every member whether it was invited. */
  readonly invitations?: boolean;
  readonly countries?: number;
  readonly representatives?: number;
  readonly countedAs?: 'representatives' | 'participants';
}

interface ActivityWords {
  readonly year: number;
  readonly type?: string;
  readonly programme?: string;
  readonly theme?: string;
  /** Done where not said; null where nobody reports it. */
  readonly status?: 'planned' | 'under-way' | 'done' | 'postponed' | 'cancelled' | null;
  /** One, or several that provide together. */
  readonly provider?: string | readonly string[];
  /** Institutions that take part as partners, by the country that they belong to. */
  readonly partners?: readonly string[];
  readonly presenters?: readonly string[];
  readonly beneficiaries?: readonly string[];
  readonly funders?: readonly string[];
  /** How much of its day is known. */
  readonly precision?: 'month' | 'year';
  readonly participations?: number;
  readonly countries?: number;
  /** How the beneficiaries are known; by a full list without it. */
  readonly basis?: string;
}

interface ResultWords {
  readonly plan: string;
  readonly area?: string;
  readonly activity?: string;
  readonly kirkpatrick?: number;
  readonly baseline?: number;
  readonly target?: number;
  readonly actual?: number;
  readonly respondents?: number;
  readonly asked?: number;
  readonly evidence?: string;
}

export class World {
  constructor(private readonly database: DataSource) {}

  /** A member since a year; told again, with another period of its membership. */
  async member(
    code: string,
    group: string,
    words: { since?: number; until?: number; suspendedFrom?: string } = {},
  ): Promise<void> {
    const { since = 1990, until = null, suspendedFrom = null } = words;
    await this.database.query(
      `insert into country (code, kind, name_en, tile_row, tile_column) values ($1, 'country', $1, 0, 0)
       on conflict do nothing`,
      [code],
    );
    await this.database.query(
      `insert into membership (country_code, from_year, to_year, kind, group_code, group_source_id, source_id, suspended_from)
       values ($1, $2, $6, 'member', $3, $4, $4, $5)`,
      [code, since, group, SOURCE, suspendedFrom, until],
    );
  }

  async meeting(id: string, date: string | null, words: MeetingWords = {}): Promise<MeetingInWorld> {
    const { kind = 'network-meeting', mode = 'on-site', list = 'complete' } = words;
    const { confirmed = false, closed = true, invitations = null } = words;
    await this.database.query(
      `insert into meeting (id, kind, statutory, status, title_en, start_date, end_date, mode, list, list_closed,
         eligibility_confirmed, source_id, invitations_complete)
       values ($1, $2, true, 'held', $1, $3, $3, $4, $5, $8, $6, $7, $9)`,
      [
        id,
        kind,
        date,
        mode,
        list,
        confirmed,
        SOURCE,
        closed && list === 'complete' ? true : null,
        invitations,
      ],
    );
    const meeting = new MeetingInWorld(this.database, id);
    if (words.countries !== undefined) await meeting.states('countries', words.countries);
    if (words.representatives !== undefined) {
      await meeting.states('representatives', words.representatives, words.countedAs ?? 'representatives');
    }
    return meeting;
  }

  /** A work plan with its thematic areas, each named by its code. */
  async plan(code: string, areas: readonly string[]): Promise<void> {
    const [startYear, endYear] = code.split('-');
    await this.database.query(
      `insert into work_plan (code, title_en, start_year, end_year, status, source_id) values ($1, $1, $2, $3, 'adopted', $4)`,
      [code, startYear, endYear, SOURCE],
    );
    for (const area of areas) {
      await this.database.query(
        `insert into thematic_area (code, plan, status, title_en, translation, source_id) values ($1, $2, 'official', $1, 'ours', $3)`,
        [area, code, SOURCE],
      );
    }
  }

  /** A version of a plan: activities by id, each with its area and, where not its id, its title. */
  async version(
    plan: string,
    version: number,
    items: Readonly<Record<string, { area: string; title?: string }>>,
  ): Promise<void> {
    await this.database.query(
      `insert into plan_version (plan_code, version, status, source_id) values ($1, $2, 'draft', $3)`,
      [plan, version, SOURCE],
    );
    for (const [id, { area, title = id }] of Object.entries(items)) {
      await this.database.query(
        `insert into plan_version_item (plan_code, version, id, kind, parent_id, title_en) values ($1, $2, $3, 'activity', $4, $5)`,
        [plan, version, id, area, title],
      );
    }
  }

  /** A result of an area or an activity with one indicator and one period. */
  async result(id: string, words: ResultWords): Promise<void> {
    const { plan, area = null, activity = null, baseline = null, target = null, actual = null } = words;
    const { kirkpatrick = null, respondents = null, asked = null, evidence = null } = words;
    await this.database.query(
      `insert into result (id, plan_code, area_code, activity_id, level, title_en, source_id) values ($1, $2, $3, $4, 'outcome', $1, $5)`,
      [id, plan, area, activity, SOURCE],
    );
    await this.database.query(
      `insert into result_indicator (id, result_id, title_en, unit, direction, kirkpatrick, baseline, source_id)
       values ($1, $1, $1, 'percent', 'more', $2, $3, $4)`,
      [id, kirkpatrick, baseline, SOURCE],
    );
    await this.database.query(
      `insert into result_period (indicator_id, start_date, end_date, target, actual, respondents, asked, evidence_title, source_id)
       values ($1, '2024-01-01', '2024-12-31', $2, $3, $4, $5, $6, $7)`,
      [id, target, actual, respondents, asked, evidence, SOURCE],
    );
  }

  async round(id: string, plan: string, opensOn: string): Promise<void> {
    await this.database.query(
      'insert into round (id, title_en, plan_code, opens_on, source_id) values ($1, $1, $2, $3, $4)',
      [id, plan, opensOn, SOURCE],
    );
  }

  /** What a member says of an area: a need and a capacity, either of which it may leave unsaid. */
  async says(
    country: string,
    round: string,
    words: { area: string; need?: number; capacity?: number; languages?: readonly string[] },
  ): Promise<void> {
    const { area, need = null, capacity = null, languages = null } = words;
    await this.database.query(
      `insert into statement (country_code, round_id, area_code, need, capacity, languages, source_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [country, round, area, need, capacity, languages, SOURCE],
    );
  }

  async activity(id: string, words: ActivityWords): Promise<void> {
    const { year, type = 'workshop', programme = 'pes-cab', provider = [], precision = null } = words;
    const { theme = null, status = 'done', basis = 'named_list' } = words;
    await this.database.query(
      `insert into activity (id, programme, title_en, type, start_date, mode, beneficiary_basis, source_id, thematic_area, status, date_precision)
       values ($1, $2, $1, $3, $4, 'virtual', $5, $6, $7, $8, $9)`,
      [id, programme, type, `${year}-05-01`, basis, SOURCE, theme, status, precision],
    );
    const parties = [
      ...[provider].flat().map((country) => ({ role: 'provider', country, institution: null })),
      ...(words.partners ?? []).map((country) => ({ role: 'partner', country, institution: 'An agency' })),
      ...(words.presenters ?? []).map((country) => ({ role: 'presenter', country, institution: null })),
      ...(words.beneficiaries ?? []).map((country) => ({ role: 'beneficiary', country, institution: null })),
      ...(words.funders ?? []).map((country) => ({ role: 'funder', country, institution: 'A fund' })),
    ];
    for (const [index, { role, country, institution }] of parties.entries()) {
      await this.database.query(
        'insert into activity_party (activity_id, seq, role, country_code, institution) values ($1, $2, $3, $4, $5)',
        [id, index + 1, role, country, institution],
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
