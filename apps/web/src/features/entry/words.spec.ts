import { describe, expect, it } from '@jest/globals';
import { fieldsOf, kinds } from '@libs/model';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { readMessages } from '../../../build/message-files';
import { fieldHint, fieldLabel, fieldOf, partLabel, rowLabel } from '../../ui/record/words';
import { NOUNS } from './nouns';

/** Says the bare text of a message, and the key where there is none. */
const translateIn = (language: Language) => {
  const messages = readMessages('entry', language);
  return (key: string): string => messages[key] ?? key;
};

describe.each([...kinds.values()])('the form of a record of the kind $name', (kind) => {
  it.each(LANGUAGES)('has words for itself, its parts and all its fields (%s)', (language) => {
    const t = translateIn(language);
    const bare = [
      ...['kind', 'kind-about'].filter((stem) => t(`${stem}.${kind.name}`) === `${stem}.${kind.name}`),
      ...fieldsOf(kind).filter((field) => fieldLabel(t, kind, null, field) === field.name),
      ...kind.parts.flatMap((part) => [
        ...fieldsOf(part).filter((field) => fieldLabel(t, kind, part, field) === field.name),
        ...[partLabel(t, kind, part), rowLabel(t, kind, part)].filter((words) => words === part.name),
      ]),
    ];
    expect(bare).toEqual([]);
  });

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

it('speaks of a field by its own words where one word means two things', () => {
  const t = translateIn('en');
  const [needs, delegation] = [kinds.get('needs'), kinds.get('delegation')];
  const [statements] = needs?.parts ?? [];
  if (needs === undefined || delegation === undefined || statements === undefined) throw new Error('gone');
  const evidence = { name: 'evidence', type: { type: 'lines', max: 1 } } as const;
  expect(fieldLabel(t, needs, statements, evidence)).toBe('Evidence');
  expect(fieldLabel(t, delegation, null, evidence)).toBe('How it is known');
  expect(fieldHint(t, delegation, null, { name: 'no-such', type: { type: 'day' } })).toBeNull();
});
