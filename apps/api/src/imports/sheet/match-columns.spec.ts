import { matchColumns, type ExpectedColumn } from './match-columns.js';

const wanted: readonly ExpectedColumn[] = [
  { key: 'name', required: true, headers: ['Name', 'Nom', 'الاسم'] },
  { key: 'country', required: true, headers: ['Country', 'Pays', 'الدولة'] },
  { key: 'level', required: false, headers: ['Level', 'Niveau', 'المستوى'] },
];

describe('columns of a sheet', () => {
  it.each([[['Country', 'NAME ', 'Level']], [['PAYS', 'nom', 'Niveau']], [['الدوله', 'الإسم', 'المستوى']]])(
    'are known by headers of three languages: %j',
    (headers) => {
      const { columns, missing, contested } = matchColumns([headers], wanted);
      expect(Object.fromEntries(columns)).toEqual({ country: 0, name: 1, level: 2 });
      expect([missing, contested]).toEqual([[], []]);
    },
  );

  it('are found under a title', () => {
    const rows = [['Registration list'], [], ['Country', 'Name'], ['Morocco', 'A']];
    expect(matchColumns(rows, wanted).header).toBe(2);
  });

  it('are named where they are missing, and left to a person where two claim to be one', () => {
    const { columns, missing, contested } = matchColumns([['Pays', 'Country', 'Notes']], wanted);
    expect(columns.size).toBe(0);
    expect([missing, contested]).toEqual([['name'], ['country']]);
  });

  it('keep what a person chose before', () => {
    const remembered = new Map([['delegate', 'name']]);
    const { columns } = matchColumns([['Delegate', 'Country']], wanted, remembered);
    expect(columns.get('name')).toBe(0);
  });

  it.each([
    ['one column for another', [['name', 'country']]],
    [
      'two columns for one',
      [
        ['name', 'level'],
        ['country', 'level'],
      ],
    ],
    [
      'a column for what it is not',
      [
        ['name', 'level'],
        ['delegate', 'country'],
      ],
    ],
  ] as const)('are those of our own lists where someone once chose %s', (_, chosen) => {
    const { columns, missing, contested } = matchColumns([['Name', 'Country']], wanted, new Map(chosen));
    expect(Object.fromEntries(columns)).toEqual({ name: 0, country: 1 });
    expect([missing, contested]).toEqual([[], []]);
  });

  it('keep what is remembered of other headers where one choice is passed over', () => {
    const remembered = new Map([
      ['delegate', 'name'],
      ['country', 'level'],
    ]);
    const { columns } = matchColumns([['Delegate', 'Country']], wanted, remembered);
    expect(Object.fromEntries(columns)).toEqual({ name: 0, country: 1 });
  });
});
