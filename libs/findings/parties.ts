import type { Row } from './rows.js';

/** The roles that a country can have in an activity, and the columns that name the countries of each. */
export const partyColumns = {
  provider: 'providers',
  partner: 'partners',
  presenter: 'presenters',
  beneficiary: 'beneficiaries',
  funder: 'funders',
} as const;

export type PartyRole = keyof typeof partyColumns;

export const PARTY_ROLES: readonly PartyRole[] = [
  'provider',
  'partner',
  'presenter',
  'beneficiary',
  'funder',
];

/** The roles that a country has in an activity, from a row of `activities` or `planActivities`. */
export function rolesIn(row: Row, country: string): PartyRole[] {
  return PARTY_ROLES.filter((role) => countriesIn(row, role).includes(country));
}

/** The countries that have a role in an activity. */
export function countriesIn(row: Row, role: PartyRole): string[] {
  return row.text(partyColumns[role]).split(' ').filter(Boolean);
}
