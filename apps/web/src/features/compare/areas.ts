import type { AnalyticsFilter, FrameQuery } from '../../gql/graphql';

export const MIN = 2;
export const MAX = 8;
export const GROUPS = ['arab', 'asian', 'african'] as const;

type Members = FrameQuery['network']['members'];

/** The areas that an address compares; without any, the chair's country beside its group and the network. */
export function areasOf(word: string | null, { members, chairs }: FrameQuery['network']): string[] {
  const known = new Set<string>([...members.map(({ code }) => code), ...GROUPS, 'network']);
  const asked = [...new Set(word?.split(',').map(tidy))].filter((code) => known.has(code)).slice(0, MAX);
  if (asked.length > 0) return asked;
  const chair =
    members.find(({ code }) => code === chairs.find(({ isCurrent }) => isCurrent)?.country) ?? members[0];
  return chair ? [chair.code, chair.group, 'network'] : ['network', ...GROUPS];
}

/** Codes of members are written in capitals, those of groups are not. */
function tidy(word: string): string {
  const lower = word.trim().toLowerCase();
  return lower === 'network' || GROUPS.some((group) => group === lower) ? lower : lower.toUpperCase();
}

/** The part of the network's life that is about an area; null is all of it. */
export function filterOf(area: string): AnalyticsFilter | null {
  if (area === 'network') return null;
  return GROUPS.some((group) => group === area) ? { groups: [area] } : { countries: [area] };
}

/** Whether an area is a member or one of the members' groups that holds it. */
export function holds(area: string, country: string, members: Members): boolean {
  if (area === country) return true;
  const member = members.find(({ code }) => code === country);
  return member !== undefined && (area === 'network' || member.group === area);
}
