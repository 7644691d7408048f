import type { Kind, Values } from '@libs/records';
import type { State } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import type { Visit } from '../platform/visits.js';
import type { EntrySavedType, EntryType } from './record.graphql.js';

interface Said {
  readonly kind: Kind;
  readonly record: Values;
  readonly reason: string | null;
}

@Injectable()
export class EntryService {
  async list(_state: State | null, _visit: Visit): Promise<EntryType[]> {
    throw new Error('soon');
  }
  async one(_id: string, _visit: Visit): Promise<EntryType | null> {
    throw new Error('soon');
  }
  async begin(_said: Said & { key: string | null }, _visit: Visit): Promise<EntrySavedType> {
    throw new Error('soon');
  }
  async change(
    _said: Said & { id: string; revision: number | null },
    _visit: Visit,
  ): Promise<EntrySavedType> {
    throw new Error('soon');
  }
  async move(
    _move: { id: string; to: State; revision: number; reason: string | null },
    _visit: Visit,
  ): Promise<EntrySavedType> {
    throw new Error('soon');
  }
  async discard(_id: string, _revision: number, _visit: Visit): Promise<EntrySavedType> {
    throw new Error('soon');
  }
  async restore(
    _earlier: { kind: Kind; key: string; entry: string; version: 'before' | 'after'; reason: string },
    _visit: Visit,
  ): Promise<EntrySavedType> {
    throw new Error('soon');
  }
}
