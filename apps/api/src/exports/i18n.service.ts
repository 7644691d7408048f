import { namesOf, sourceTitle, type I18n } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { MeetingService } from '../meetings/meeting.service.js';
import { NetworkService } from '../network/network.service.js';
import { TermService } from '../network/term.service.js';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { WorkPlanService } from '../work-plans/work-plan.service.js';
import { messagesIn } from '../platform/settings/compiled-messages.js';

/** A source as a file names it. */
export interface FileSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  /** The date that it bears, in its own words; of what was entered in the product, the day. */
  readonly pageDate: string | null;
}

/** Who reads a file: a language with its words and names, and the sources that figures refer to. */
export interface FileI18n extends I18n {
  source(id: string): FileSource | undefined;
}

/** Makes the readers for whom files are written. */
@Injectable()
export class I18nService {
  constructor(
    private readonly network: NetworkService,
    private readonly meetings: MeetingService,
    private readonly workPlans: WorkPlanService,
    private readonly own: TermService,
  ) {}

  async in(language: Language, { fictional }: Pick<DataSnapshot, 'fictional'>): Promise<FileI18n> {
    const [t, states, meetings, thematicAreas, sources, terms] = await Promise.all([
      messagesIn(language),
      this.network.states(),
      this.meetings.all(),
      this.workPlans.areas(),
      this.network.sources(),
      this.own.all(),
    ]);
    const named = { network: { ...states, fictional }, meetings, thematicAreas, sources, terms };
    const byId = new Map(sources.map((source) => [source.id, { ...source, title: sourceTitle(source, t) }]));
    return { language, t, label: namesOf(named, language, t), source: (id) => byId.get(id) };
  }
}
