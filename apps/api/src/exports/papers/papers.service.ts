import type { Language } from '@libs/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Indicator } from '../../indicators/indicator.entities.js';
import { datesOfSources, inOneEdition, type Edition } from '../../platform/edition.js';
import type { Settings } from '../../platform/settings.js';
import { SETTINGS } from '../../platform/settings.module.js';
import type { Visit } from '../../platform/visits.js';
import { ReadersService, type FileReader } from '../readers.service.js';
import { countryBrief } from './country-brief.js';
import { docxOf } from './docx.js';
import type { About } from './labour-market.js';
import { meetingReport } from './meeting-report.js';
import type { Paper } from './paper.js';
import { RecordsService } from './records.service.js';

/** A document and the state of the data that it was written from. */
export interface WrittenPaper {
  readonly bytes: Buffer;
  readonly edition: Edition;
}

/** Writes papers about a member or a meeting. */
@Injectable()
export class PapersService {
  constructor(
    private readonly database: DataSource,
    private readonly records: RecordsService,
    private readonly readers: ReadersService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /** A member on two pages. */
  brief(code: string, language: Language, visit: Visit): Promise<WrittenPaper> {
    const address = this.addressOf(language, `/countries/${code}`);
    return this.written(language, async (reader) => {
      const records = await this.records.country(code, visit);
      return countryBrief({ ...records, about: await this.about(), address }, reader);
    });
  }

  /** What is known of a meeting after it was held. */
  report(id: string, language: Language, visit: Visit): Promise<WrittenPaper> {
    const address = this.addressOf(language, `/meetings/${id}`);
    return this.written(language, async (reader, edition) => {
      const records = await this.records.meeting(id, visit);
      const { meeting, programme } = records;
      const sources = [...meeting.sources, ...programme.sources];
      const dates = await datesOfSources(this.database, edition, sources);
      return meetingReport({ ...records, dates, fictional: edition.fictional, address }, reader);
    });
  }

  private async written(
    language: Language,
    write: (reader: FileReader, edition: Edition) => Promise<Paper>,
  ): Promise<WrittenPaper> {
    const { paper, reader, edition } = await inOneEdition(this.database, async (edition) => {
      const reader = await this.readers.in(language, edition);
      return { paper: await write(reader, edition), reader, edition };
    });
    return { bytes: await docxOf(paper, reader, edition.fictional), edition };
  }

  private async about(): Promise<About> {
    const select = { code: true, unit: true, estimate: true };
    const indicators = await this.database.getRepository(Indicator).find({ select });
    const known = new Map(indicators.map(({ code, unit, estimate }) => [code, { unit, estimate }]));
    return (indicator) => known.get(indicator) ?? { unit: '', estimate: 'reported' };
  }

  private addressOf(language: Language, path: string): string {
    return new URL(language === 'en' ? path : `/${language}${path}`, this.settings.publicUrl).href;
  }
}
