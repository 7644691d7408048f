import { describe, expect, it } from '@jest/globals';
import { kinds } from '@libs/model';
import { fieldOf } from '../../ui/record/field-of';
import { NOUNS } from './nouns';

describe.each([...kinds.values()])('the form of a record of the kind $name', (kind) => {
  it('is offered under one noun', () => {
    expect([...NOUNS.values()].filter((names) => names.includes(kind.name))).toHaveLength(1);
  });

  it('finds every field by the path of its problem', () => {
    for (const field of kind.fields) expect(fieldOf(kind, field.name).field).toBe(field);
    for (const part of kind.parts)
      for (const field of part.fields)
        expect(fieldOf(kind, `${part.name}.3.${field.name}`)).toEqual({ part, field, index: 3 });
  });
});
