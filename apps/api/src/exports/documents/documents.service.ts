import { pathOf, type Language } from '@libs/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Indicator } from '../../indicators/indicator.entities.js';
import {
  datesOfSources,
  readConsistently,
  type DataSnapshot,
} from '../../platform/postgres/data-snapshot.js';
import type { Settings } from '../../platform/settings/settings.js';
import { SETTINGS } from '../../platform/settings/settings.module.js';
import { I18nService, type FileI18n } from '../i18n.service.js';
import { countryBrief } from './country-brief.js';
import { docxOf } from './docx.js';
import type { About } from './labour-market.js';
import { meetingReport } from './meeting-report.js';
import type { DocumentContent } from './document.js';
import { RecordsService } from './records.service.js';

/** A document and the state of the data that it was written from. */
export interface RenderedDocument {
  readonly bytes: Buffer;
  readonly snapshot: DataSnapshot;
}

/** Writes documents about a member or a meeting. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly records: RecordsService,
    private readonly i18n: I18nService,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicUrl'>,
  ) {}

  /** A member on two pages. */
  brief(code: string, language: Language): Promise<RenderedDocument> {
    const address = this.addressOf(language, `/countries/${code}`);
    return this.render(language, async (i18n, snapshot) => {
      const records = await this.records.country(code, snapshot);
      return countryBrief({ ...records, about: await this.about(), address }, i18n);
    });
  }

  /** What is known of a meeting after it was held. */
  report(id: string, language: Language): Promise<RenderedDocument> {
    const address = this.addressOf(language, `/meetings/${id}`);
    return this.render(language, async (i18n, snapshot) => {
      const records = await this.records.meeting(id, snapshot);
      const { meeting, programme } = records;
      const sources = [...meeting.sources, ...programme.sources];
      const dates = await datesOfSources(this.database, snapshot, sources);
      return meetingReport({ ...records, dates, fictional: snapshot.fictional, address }, i18n);
    });
  }

  private async render(
    language: Language,
    write: (i18n: FileI18n, snapshot: DataSnapshot) => Promise<DocumentContent>,
  ): Promise<RenderedDocument> {
    const { document, i18n, snapshot } = await readConsistently(this.database, async (snapshot) => {
      const i18n = await this.i18n.in(language, snapshot);
      return { document: await write(i18n, snapshot), i18n, snapshot };
    });
    return { bytes: await docxOf(document, i18n, snapshot.fictional), snapshot };
  }

  private async about(): Promise<About> {
    const select = { code: true, unit: true, estimate: true };
    const indicators = await this.database.getRepository(Indicator).find({ select });
    const known = new Map(indicators.map(({ code, unit, estimate }) => [code, { unit, estimate }]));
    return (indicator) => known.get(indicator) ?? { unit: '', estimate: 'reported' };
  }

  private addressOf(language: Language, path: string): string {
    return new URL(pathOf({ language, path }), this.settings.publicUrl).href;
  }
}
