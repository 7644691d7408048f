import type { Values } from '../libs/model/index.js';
import type { Person, GraphqlResult } from './person.js';

export interface Entry {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly record: Values;
  readonly state: string;
  readonly revision: number;
  readonly steps: readonly string[];
  readonly open: boolean;
  readonly removes: boolean;
}

/** What became of an entry, or the code of a refusal. */
export interface Outcome {
  readonly entry: Entry | null;
  /** `path: code` of each. */
  readonly problems: readonly string[];
  readonly conflict: Entry | null;
  readonly code: string | null;
}

const fields = 'id key label record state revision steps open removes';

/** Where someone enters records: their side of every query and mutation of entry. */
export class RecordsClient {
  constructor(private readonly person: Person) {}

  /** Begins a draft: of a new record, or with key and reason of a published one. */
  begin(
    kind: string,
    record: Values,
    key: string | null = null,
    reason: string | null = null,
  ): Promise<Outcome> {
    return this.change('saveEntry(kind: $kind, key: $key, record: $record, reason: $reason)', {
      ...{ kind, key, record, reason },
    });
  }

  save(kind: string, { id, revision }: Pick<Entry, 'id' | 'revision'>, record: Values): Promise<Outcome> {
    return this.change('saveEntry(id: $id, kind: $kind, record: $record, revision: $revision)', {
      ...{ id, kind, record, revision },
    });
  }

  /** Puts a draft on top of what was published since it was begun. */
  settle(
    kind: string,
    { id, revision }: Pick<Entry, 'id' | 'revision'>,
    record: Values,
    base: string,
  ): Promise<Outcome> {
    return this.change('saveEntry(id: $id, kind: $kind, record: $record, revision: $revision, base: $base)', {
      ...{ id, kind, record, revision, base },
    });
  }

  move(
    { id, revision }: Pick<Entry, 'id' | 'revision'>,
    to: string,
    reason: string | null = null,
  ): Promise<Outcome> {
    return this.change('moveEntry(id: $id, to: $to, revision: $revision, reason: $reason)', {
      ...{ id, to, revision, reason },
    });
  }

  discard({ id, revision }: Pick<Entry, 'id' | 'revision'>): Promise<Outcome> {
    return this.change('discardEntry(id: $id, revision: $revision)', { id, revision });
  }

  /** Makes a draft of the state before one entry of a record's history, or after it. */
  restore(kind: string, key: string, entry: string, version = 'before'): Promise<Outcome> {
    return this.change(
      'restoreRecord(kind: $kind, key: $key, entry: $entry, version: $version, reason: $reason)',
      {
        ...{ kind, key, entry, version, reason: 'It was right before' },
      },
    );
  }

  /** Begins a draft and takes it all the way. */
  async publish(
    kind: string,
    record: Values,
    key: string | null = null,
    reason: string | null = null,
  ): Promise<Outcome> {
    const begun = await this.begin(kind, record, key, reason);
    return begun.entry === null ? begun : this.move(begun.entry, 'published');
  }

  async entries(state: string | null = null): Promise<readonly Entry[]> {
    const { data } = await this.person.send<{ entries: Entry[] }>(
      `query ($state: String) { entries(state: $state) { ${fields} } }`,
      { state },
    );
    return data?.entries ?? [];
  }

  async record(kind: string, key: string): Promise<{ record: Values; version: string } | null> {
    const { data } = await this.person.send<{ record: { record: Values; version: string } | null }>(
      'query ($kind: String!, $key: ID!) { record(kind: $kind, key: $key) { record version } }',
      { kind, key },
    );
    return data?.record ?? null;
  }

  /** A published record that must be there. */
  async published(kind: string, key: string): Promise<Values> {
    const found = await this.record(kind, key);
    if (found === null) throw new Error(`There is no ${kind} ${key}.`);
    return found.record;
  }

  /** What a field can refer to, by what it is called in a language. */
  choices(to: string, lang: string, text: string) {
    return this.person.send<{ recordChoices: { value: string; label: string }[] }>(
      'query ($to: String!, $lang: String!, $text: String) { recordChoices(to: $to, lang: $lang, text: $text) { value label } }',
      { to, lang, text },
    );
  }

  history(kind: string, key: string) {
    return this.person.send<{
      recordHistory: {
        id: string;
        action: string;
        name: string | null;
        reason: string | null;
        before: string | null;
        after: string | null;
      }[];
    }>(
      'query ($kind: String!, $key: ID!) { recordHistory(kind: $kind, key: $key) { id action name reason before after } }',
      { kind, key },
    );
  }

  private async change(field: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const types: Readonly<Record<string, string>> = { record: 'Record!', revision: 'Int!', reason: 'String' };
    const named: Readonly<Record<string, string>> = {
      base: 'String!',
      kind: 'String!',
      to: 'String!',
      version: 'String!',
    };
    const isRestoring = field.startsWith('restore');
    const words = Object.keys(variables).map((name) => {
      if (name === 'key' && !isRestoring) return '$key: ID';
      if (name === 'reason' && isRestoring) return '$reason: String!';
      return `$${name}: ${types[name] ?? named[name] ?? 'ID!'}`;
    });
    const {
      data,
      code,
    }: GraphqlResult<{
      done: {
        entry: Entry | null;
        problems: { path: string; code: string }[];
        conflict: Entry | null;
      };
    }> = await this.person.send(
      `mutation (${words.join(', ')}) {
        done: ${field} { entry { ${fields} } problems { path code value } conflict { ${fields} } }
      }`,
      variables,
    );
    return {
      entry: data?.done.entry ?? null,
      problems: data?.done.problems.map((problem) => `${problem.path}: ${problem.code}`) ?? [],
      conflict: data?.done.conflict ?? null,
      code,
    };
  }
}

/** The entry that must stand after a change. */
export function entryOf({ entry, problems, code }: Outcome): Entry {
  if (entry === null) throw new Error(`No entry stands: ${code ?? problems.join('; ')}`);
  return entry;
}
