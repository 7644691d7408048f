/** One field of a record that a change touched. */
export interface Part {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change touched, from the record as it was and as it became, both in JSON: fields that stayed are left out. */
export function parts(before: string | null, after: string | null): Part[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return fields
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((part) => part.before !== part.after);
}

function fieldsOf(json: string | null): Map<string, string | null> {
  const record: unknown = json === null ? {} : JSON.parse(json);
  if (typeof record !== 'object' || record === null) return new Map();
  return new Map(Object.entries(record).map(([field, value]) => [field, textOf(value)]));
}

function textOf(value: unknown): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
