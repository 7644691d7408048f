import { expect, it } from '@jest/globals';
import type { FrameQuery } from '../../gql/graphql';
import { areasOf, filterOf, holds } from './areas';

const member = (code: string, group: string) => ({
  code,
  group,
  name: { en: code, fr: null, ar: null, original: 'en' },
  tileRow: 0,
  tileColumn: 0,
  isCurrent: true,
  groupConfirmed: true,
});
const network: FrameQuery['network'] = {
  members: [member('MAR', 'arab'), member('TUN', 'arab'), member('TUR', 'asian')],
  observers: [],
  chairs: [
    {
      country: 'MAR',
      institution: '',
      acronym: null,
      actualFrom: '',
      actualFromBasis: null,
      actualTo: null,
      actualToBasis: null,
      nominal: '',
      isCurrent: true,
      isToCome: false,
      sources: [],
    },
  ],
  asOf: '',
  readOn: null,
  fictional: false,
};

it('takes members, groups and the network from the address, once each, and leaves out what it does not know', () => {
  expect(areasOf('MAR,tun,Arab,network,XXX,MAR', network)).toEqual(['MAR', 'TUN', 'arab', 'network']);
});

it('begins with the chair’s country beside its group and the network', () => {
  expect(areasOf(null, network)).toEqual(['MAR', 'arab', 'network']);
  expect(areasOf('XXX', network)).toEqual(['MAR', 'arab', 'network']);
});

it('asks for each area by its own filter', () => {
  expect([filterOf('MAR'), filterOf('asian'), filterOf('network')]).toEqual([
    { countries: ['MAR'] },
    { groups: ['asian'] },
    null,
  ]);
});

it('knows whose provider a country is', () => {
  expect(
    ['TUR', 'asian', 'network', 'MAR', 'arab'].map((area) => holds(area, 'TUR', network.members)),
  ).toEqual([true, true, true, false, false]);
});
