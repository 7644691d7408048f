import { figureOf, sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { StripRow } from '../../questions/profile/series.js';

/** The rows as marks; `area` is whose page it is, `group` the group beside it. */
export function stripMarks(rows: readonly StripRow[], area: string, group: string): Mark[] {
  return rows.map(({ indicator, sex, year, measure, own, group: groupValue, network }, row) => ({
    key: `${indicator} ${sex}`,
    row,
    speech: sentence(area === group ? 'mark.strip-group' : 'mark.strip', {
      indicator: { type: 'indicator', code: indicator },
      sex,
      year: String(year),
      group: { type: 'group', code: group },
      groupValue: groupValue === null ? 'none' : figureOf(groupValue, measure),
      networkValue: network === null ? 'none' : figureOf(network, measure),
      ...(area === group
        ? {}
        : { area: { type: 'area', code: area }, own: own === null ? 'none' : figureOf(own, measure) }),
    }),
  }));
}
