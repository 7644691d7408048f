import { codesOf } from '@libs/vocabulary';
import { matrix, type Operation, type Reading, type Role, type State } from './matrix.js';
import { givableRoles, mayEver, mayOn, roleMay, type HeldRole } from './may.js';

const roles = codesOf('role') as readonly Role[];
const states: readonly State[] = ['draft', 'submitted', 'accepted', 'published'];
const readings: readonly Reading[] = ['open', 'members'];

/**
 * The expectation, written apart from the matrix. One mark a role (visitor, member, vice-chair, chair, secretariat,
 * administrator): `-` never, `+` always, `o` while reading is open, `m` its own, `d` its own draft, `u` unless
 * published, and `1` draft, `2` submitted, `3` accepted, `4` any but draft.
 */
const expected: Readonly<{ [O in Operation]: string }> = {
  'read-pages': 'o+++++',
  'read-open-data': 'o+++++',
  'read-levels': '---++-',
  'read-personal-data': '---++-',
  export: 'o+++++',
  present: 'o+++++',
  'write-story': '-+++++',
  'write-meeting': '----u-',
  'write-delegation': '----u-',
  'write-activity': '----u-',
  'draft-activity': '--+++-',
  'write-outcome': '-d--u-',
  'write-statement': '-d----',
  'write-institution': '-d--u-',
  'write-focal-point': '-d--u-',
  'write-chair-term': '----+-',
  'write-document': '----u-',
  'write-indicator': '----u-',
  'write-plan': '----u-',
  'write-round': '----u-',
  'write-membership': '----u-',
  'write-source': '----u-',
  'read-entries': '-m--+-',
  'keep-draft': '-m--+-',
  'read-history': '-+++++',
  'add-file': '-m--+-',
  'read-file': '-m--+-',
  submit: '-d--1-',
  accept: '----2-',
  publish: '----3-',
  reopen: '----4-',
  'erase-from-record': '----+-',
  'report-error': '-++++-',
  'decide-report': '----+-',
  import: '----+-',
  'undo-import': '----+-',
  enter: '++++++',
  'keep-account': '-mmmmm',
  'read-people': '----++',
  invite: '----++',
  'change-roles': '----++',
  'revoke-session': '-mmmm+',
  'erase-person': '-----+',
  'change-settings': '-----+',
  'read-audit': '----++',
  'read-quality': '----++',
  remind: '----+-',
  'read-outbox': '-----+',
};

function expectation(mark: string, own: boolean, state: State, reading: Reading): boolean {
  switch (mark) {
    case '+':
      return true;
    case 'o':
      return reading === 'open';
    case 'm':
      return own;
    case 'd':
      return own && state === 'draft';
    case 'u':
      return state !== 'published';
    case '4':
      return state !== 'draft';
    case '1':
    case '2':
    case '3':
      return states.indexOf(state) === Number(mark) - 1;
    default:
      return false;
  }
}

const operations = Object.keys(matrix) as readonly Operation[];
const cells = operations.flatMap((operation) =>
  roles.map((role, column) => ({ operation, role, mark: expected[operation][column] ?? '' })),
);

describe('the matrix of permissions', () => {
  it('states an expectation for every operation and role', () => {
    expect(Object.keys(expected).sort()).toEqual([...operations].sort());
    expect(Object.values(expected).filter((marks) => marks.length !== roles.length)).toEqual([]);
  });

  it.each(cells)('says of $operation by $role: $mark', ({ operation, role, mark }) => {
    for (const ownership of ['own', 'other'] as const)
      for (const state of states)
        for (const reading of readings)
          expect([
            ownership,
            state,
            reading,
            roleMay(role, operation, { ownership, state, reading }),
          ]).toEqual([ownership, state, reading, expectation(mark, ownership === 'own', state, reading)]);
  });
});

const morocco: HeldRole = { role: 'member', country: 'MAR' };
const secretariat: HeldRole = { role: 'secretariat', country: null };

describe('a focal point', () => {
  it('writes the statement of its own country only, and only while it is a draft', () => {
    expect(mayOn([morocco], 'write-statement', { country: 'MAR', state: 'draft' }, 'open')).toBe(true);
    expect(mayOn([morocco], 'write-statement', { country: 'MAR', state: 'submitted' }, 'open')).toBe(false);
    expect(mayOn([morocco], 'write-statement', { country: 'SEN', state: 'draft' }, 'open')).toBe(false);
  });

  it('accepts and publishes nothing, not even its own', () => {
    for (const operation of ['accept', 'publish', 'reopen'] as const)
      for (const state of states)
        expect(mayOn([morocco], operation, { country: 'MAR', state }, 'open')).toBe(false);
  });

  it('owns no record that belongs to no country', () => {
    expect(mayOn([{ role: 'member', country: null }], 'write-outcome', { country: null }, 'open')).toBe(
      false,
    );
  });

  it('who is of the secretariat too may do what either may', () => {
    const both = [morocco, secretariat];
    expect(mayOn(both, 'write-statement', { country: 'MAR' }, 'members')).toBe(true);
    expect(mayOn(both, 'accept', { country: 'SEN', state: 'submitted' }, 'members')).toBe(true);
  });
});

describe('a visitor', () => {
  it('may read and enter while reading is open, and only enter where it is not', () => {
    const ever = (reading: Reading) => operations.filter((operation) => mayEver([], operation, reading));
    expect(ever('open')).toEqual(['read-pages', 'read-open-data', 'export', 'present', 'enter']);
    expect(ever('members')).toEqual(['enter']);
  });
});

describe('roles', () => {
  it('are given by the secretariat up to the chair, by an administrator all, by others none', () => {
    expect(givableRoles([secretariat])).toEqual(['member', 'vice-chair', 'chair']);
    expect(givableRoles([{ role: 'administrator', country: null }])).toContain('administrator');
    expect(givableRoles([morocco, { role: 'chair', country: null }])).toEqual([]);
  });

  it('all may read the pages of a closed product, except a visitor', () => {
    const readers = roles.filter((role) => matrix['read-pages'][role] === true);
    expect(readers).toEqual(roles.slice(1));
  });
});
