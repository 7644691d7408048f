import { Injectable } from '@nestjs/common';
import type { Language } from '@libs/vocabulary';
import { Refusal } from '../platform/errors.js';
import type { Visit } from '../platform/visits.js';
import type { ImportCountsType, ImportPlanType } from './import-plan.graphql.js';
import type {
  ImportAppliedType,
  ImportColumnType,
  ImportProgressType,
  ImportType,
  UndoPlanType,
} from './import.graphql.js';

/** Brings files in: nothing is brought in yet. */
@Injectable()
export class ImportsService {
  async newest(_first: number): Promise<ImportType[]> {
    return [];
  }

  async one(_id: string): Promise<ImportType | null> {
    return null;
  }

  async columns(_id: string, _language: Language): Promise<readonly ImportColumnType[]> {
    throw new Refusal('NOT_FOUND');
  }

  async samples(_id: string): Promise<readonly (readonly string[])[]> {
    throw new Refusal('NOT_FOUND');
  }

  async plan(_id: string, _visit: Visit, _page: object): Promise<ImportPlanType> {
    throw new Refusal('NOT_FOUND');
  }

  progress(_id: string): ImportProgressType {
    throw new Refusal('NOT_FOUND');
  }

  async undoPlan(_id: string): Promise<UndoPlanType> {
    throw new Refusal('NOT_FOUND');
  }

  async choose(_id: string, _visit: Visit, _choice: object): Promise<ImportType> {
    throw new Refusal('NOT_FOUND');
  }

  async correct(_id: string, _visit: Visit, _cells: object): Promise<ImportCountsType> {
    throw new Refusal('NOT_FOUND');
  }

  async samePerson(_id: string, _visit: Visit, _lines: number[], _same: boolean): Promise<ImportCountsType> {
    throw new Refusal('NOT_FOUND');
  }

  async skip(_id: string, _visit: Visit, _lines: number[], _skip: boolean): Promise<ImportCountsType> {
    throw new Refusal('NOT_FOUND');
  }

  async apply(_id: string, _visit: Visit, _hash: string): Promise<ImportAppliedType> {
    throw new Refusal('NOT_FOUND');
  }

  cancel(_id: string): ImportProgressType {
    throw new Refusal('NOT_FOUND');
  }

  async undo(_id: string, _visit: Visit, _reason: string, _keep: boolean): Promise<ImportAppliedType> {
    throw new Refusal('NOT_FOUND');
  }
}
