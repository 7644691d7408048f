import { describe, expect, it } from '@jest/globals';
import { unreadChoices } from './unread-choices';

const unread = (page: Parameters<typeof unreadChoices>[0], search: string) =>
  unreadChoices(page, new URLSearchParams(search));

describe('H5: a choice in an address', () => {
  it('that the page does not know is named: groups and years of /countries, groups of /engagement', () => {
    expect(unread('countries', 'groups=arab&yearFrom=2030&yearTo=2031')).toEqual(['groups', 'years']);
    expect(unread('engagement', 'groups=arab&from=fictional-1&to=fictional-2')).toEqual(['groups']);
    expect(unread('meeting', 'modes=virtual&kind=network-meeting&countries=MAR')).toEqual([
      ...['modes', 'kinds', 'countries'],
    ]);
  });

  it('under a word that the page does not read is named too: ?group=arab is no ?groups=arab', () => {
    expect(unread('participation', 'group=arab')).toEqual(['groups']);
    expect(unread('participation', 'groups=arab&from=2014&to=2024&kinds=nfp-meeting&modes=virtual')).toEqual(
      [],
    );
  });

  it('is none where nothing is chosen, where words mean something else, and where a page has no figures', () => {
    expect(unread('overview', 'groups=&theme=dark&view=groups&utm_source=mail')).toEqual([]);
    expect(unread('work-plan', 'from=1&to=2')).toEqual([]);
    expect(unread('audit', 'from=2026-01-01')).toEqual([]);
  });
});
