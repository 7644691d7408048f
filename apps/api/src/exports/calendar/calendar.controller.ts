import type { Language } from '@libs/vocabulary';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { currentSnapshot } from '../../platform/postgres/data-snapshot.js';
import { AppError } from '../../platform/graphql/app-error.js';
import type { Settings } from '../../platform/settings/settings.js';
import { SETTINGS } from '../../platform/settings/settings.module.js';
import { deliver, fileName, type FileResponse } from '../delivery.js';
import { languageOf } from '../language.js';
import { I18nService } from '../i18n.service.js';
import { calendarText } from './calendar.js';
import { entryOf } from './entry.js';

type Words = Readonly<Record<string, unknown>>;

/** The network's meetings for calendars; one without a date has no place in them. */
@Controller('export')
export class CalendarController {
  constructor(
    private readonly database: DataSource,
    private readonly meetings: MeetingService,
    private readonly i18n: I18nService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  @Get('meetings.ics')
  all(@Query() words: Words, @Res({ passthrough: false }) response: FileResponse): Promise<void> {
    return this.send(response, words, 'meetings.ics', () => true);
  }

  @Get('meetings/:id.ics')
  one(
    @Param('id') id: string,
    @Query() words: Words,
    @Res({ passthrough: false }) response: FileResponse,
  ): Promise<void> {
    return this.send(response, words, `${id}.ics`, (meeting) => meeting.id === id);
  }

  private send(
    response: FileResponse,
    words: Words,
    name: string,
    chosen: (meeting: MeetingType) => boolean,
  ): Promise<void> {
    return deliver(response, async () => {
      const snapshot = await currentSnapshot(this.database);
      const text = await this.text(languageOf(words), chosen);
      const type = 'text/calendar; charset=utf-8; method=PUBLISH';
      return { name: fileName(name, snapshot), type, bytes: Buffer.from(text) };
    });
  }

  private async text(language: Language, chosen: (meeting: MeetingType) => boolean): Promise<string> {
    const snapshot = await currentSnapshot(this.database);
    const i18n = await this.i18n.in(language, snapshot);
    const meetings = (await this.meetings.all()).filter((meeting) => meeting.statutory && chosen(meeting));
    const entries = meetings.flatMap(
      (meeting) =>
        entryOf(meeting, { i18n, fictional: snapshot.fictional, site: this.settings.publicUrl }) ?? [],
    );
    if (meetings.length === 0 || entries.length === 0) throw new AppError('NOT_FOUND');
    return calendarText({ name: i18n.t('calendar.name'), language, changedOn: snapshot.changedOn }, entries);
  }
}
