import { formatDateRange } from '@libs/table';
import { rowsOf } from '@libs/findings';
import { LANGUAGES, pathOf, type Language } from '@libs/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AnalyticsService } from '../analytics/analytics.service.js';
import { everything } from '@libs/questions';
import { completeness } from '../analytics/questions/completeness.js';
import { AccountDirectoryService } from '../identity/account-directory.service.js';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import type { Settings } from '../platform/settings/settings.js';
import { SETTINGS } from '../platform/settings/settings.module.js';
import { draftReminder, type MissingItem } from './reminder-draft.js';
import { indicatorLabel } from './indicator-labels.js';
import { missingNames, type MissingName } from './missing-names.js';

export interface Recipient {
  readonly name: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

export interface Draft {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly recipients: readonly Recipient[];
}

export interface Reminder {
  readonly country: string;
  readonly missing: number;
  readonly drafts: readonly Draft[];
}

type MissingCounts = Omit<MissingItem, 'names'>;

/** Drafts reminders of what a member has not sent yet. It sends nothing. */
@Injectable()
export class ReminderDraftsService {
  constructor(
    private readonly database: DataSource,
    private readonly analytics: AnalyticsService,
    private readonly accountDirectory: AccountDirectoryService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /**
   * A letter for each language of the member's focal points; where it has none, one in the language of the one who asks, to
   * be copied. Names and addresses are given to those only who may read personal data.
   */
  async reminder(
    country: string,
    { language, personal }: { readonly language: Language; readonly personal: boolean },
  ): Promise<Reminder> {
    await this.analytics.requireMember('country', country);
    const people = await this.accountDirectory.focalPointsOf(country);
    const snapshot = await this.analytics.snapshot();
    const incomplete = await this.incomplete(country, snapshot);
    const spoken = LANGUAGES.filter((one) => people.some((person) => person.language === one));
    const drafts = (spoken.length === 0 ? [language] : spoken).map(async (one) => ({
      language: one,
      ...(await this.letter(country, one, { incomplete, day: snapshot.day })),
      recipients: people
        .filter((person) => person.language === one)
        .map(({ name, email, active }) => ({ active, ...(personal ? { name, email } : nameless) })),
    }));
    return { country, missing: incomplete.length, drafts: await Promise.all(drafts) };
  }

  /** What is not all on record on the day of an edition. */
  private async incomplete(country: string, snapshot: DataSnapshot): Promise<readonly MissingCounts[]> {
    const filter = { ...everything, countries: [country] };
    const table = await this.analytics.ask(completeness, { filter, snapshot, ask: {} });
    return rowsOf(table)
      .map((row) => ({ item: row.text('item'), known: row.count('known'), of: row.count('of') }))
      .filter(({ known, of }) => known < of);
  }

  private async letter(
    country: string,
    language: Language,
    { incomplete, day }: { readonly incomplete: readonly MissingCounts[]; readonly day: string },
  ) {
    const [found] = await this.database.query<{ name: string }[]>(
      `select coalesce(case $2 when 'fr' then name_fr when 'ar' then name_ar end, name_en) as name
       from country where code = $1`,
      [country, language],
    );
    const names = await missingNames(this.database, country, language, day);
    const missing = incomplete.map((one) => ({
      ...one,
      names: names.filter(({ item }) => item === one.item).map((name) => nameIn(language, name)),
    }));
    return draftReminder({
      language,
      country: found?.name ?? country,
      missing,
      link: this.settings.publicUrl + pathOf({ language, path: `/countries/${country}` }),
    });
  }
}

const nameless = { name: null, email: null };

function nameIn(language: Language, name: MissingName): string {
  switch (name.item) {
    case 'statements':
      return name.title;
    case 'indicators':
      return indicatorLabel(name.indicator, language);
    case 'reports':
      return formatDateRange(name.start, name.end, language);
  }
}
