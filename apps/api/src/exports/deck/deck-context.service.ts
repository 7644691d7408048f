import type { Member, DeckContext } from '@libs/deck';
import { publisherOf } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../../network/network.service.js';
import type { DataSnapshot } from '../../platform/postgres/data-snapshot.js';
import { I18nService } from '../i18n.service.js';

interface MeetingRow {
  readonly id: string;
  readonly start: string | null;
  readonly mode: string | null;
}

interface CodeRow {
  readonly code: string;
  readonly word: string;
}

/** Gathers what the drawings of a deck are told with: a reader, tiles, dates of meetings, plans and units. */
@Injectable()
export class DeckContextService {
  constructor(
    private readonly database: DataSource,
    private readonly i18n: I18nService,
    private readonly network: NetworkService,
  ) {}

  async in(language: Language, snapshot: DataSnapshot): Promise<DeckContext> {
    const [i18n, { members }, meetings, plans, units] = await Promise.all([
      this.i18n.in(language, snapshot),
      this.network.states(),
      this.database.query<MeetingRow[]>('select id, start_date::text as start, mode from meeting'),
      this.database.query<CodeRow[]>('select code, plan as word from thematic_area where plan is not null'),
      this.database.query<CodeRow[]>('select code, unit as word from indicator'),
    ]);
    return {
      i18n,
      members: members
        .filter(({ isCurrent }) => isCurrent)
        .map(({ code, group, tileRow, tileColumn }): Member => ({
          code,
          group,
          row: tileRow,
          column: tileColumn,
        })),
      meetings: new Map(meetings.map(({ id, ...moment }) => [id, moment])),
      plans: new Map(plans.map(({ code, word }) => [code, word])),
      units: new Map(units.map(({ code, word }) => [code, word])),
      publisher: (id) => {
        const source = i18n.source(id);
        return source === undefined ? null : publisherOf(source.publisher, language, i18n.t);
      },
    };
  }
}
