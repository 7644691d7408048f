import type { Kind } from '@libs/records';
import { Injectable } from '@nestjs/common';
import type { AuditRow } from '../audit/audit.service.js';
import type { Visit } from '../platform/visits.js';
import type { PublishedRecordType, RecordChoiceType } from './record.graphql.js';

@Injectable()
export class RecordService {
  async one(_kind: Kind, _key: string, _visit: Visit): Promise<PublishedRecordType | null> {
    throw new Error('soon');
  }
  async list(_kind: Kind, _text: string | null, _first: number | null): Promise<RecordChoiceType[]> {
    throw new Error('soon');
  }
  async choices(
    _to: string,
    _language: string,
    _text: string | null,
    _visit: Visit,
  ): Promise<RecordChoiceType[]> {
    throw new Error('soon');
  }
  async history(_kind: Kind, _key: string, _visit: Visit): Promise<AuditRow[]> {
    throw new Error('soon');
  }
}
