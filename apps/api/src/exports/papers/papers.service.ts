import type { Language } from '@libs/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Indicator } from '../../indicators/indicator.entities.js';
import { currentEdition } from '../../platform/edition.js';
import type { Settings } from '../../platform/settings.js';
import { SETTINGS } from '../../platform/settings.module.js';
import type { Visit } from '../../platform/visits.js';
import { ReadersService } from '../readers.service.js';
import { countryBrief } from './country-brief.js';
import { docxOf } from './docx.js';
import type { About } from './labour-market.js';
import { meetingReport } from './meeting-report.js';
import { RecordsService } from './records.service.js';

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
  async brief(code: string, language: Language, visit: Visit): Promise<Buffer> {
    const edition = await currentEdition(this.database);
    const reader = await this.readers.in(language, edition);
    const records = await this.records.country(code, visit);
    const address = this.addressOf(language, `/countries/${code}`);
    const paper = countryBrief({ ...records, about: await this.about(), address }, reader);
    return docxOf(paper, reader, edition.fictional);
  }

  /** What is known of a meeting after it was held. */
  async report(id: string, language: Language, visit: Visit): Promise<Buffer> {
    const { asOf, fictional } = await currentEdition(this.database);
    const reader = await this.readers.in(language, { fictional });
    const records = await this.records.meeting(id, visit);
    const address = this.addressOf(language, `/meetings/${id}`);
    return docxOf(meetingReport({ ...records, asOf, fictional, address }, reader), reader, fictional);
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
