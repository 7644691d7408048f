import {
  figureWords,
  latestOf,
  measureOf,
  unitWords,
  type ProfileLine,
  type ProfilePoint,
  type ValueStatus,
} from '@libs/findings';
import { joinList } from '../join-list.js';
import type { FileI18n } from '../i18n.service.js';
import type { DocumentChart, ChartLine } from './document.js';

/** Unit and estimate of an indicator. */
export type About = (indicator: string) => { readonly unit: string; readonly estimate: string };

interface Area {
  readonly code: string;
  readonly group: string;
  readonly about: About;
}

/** The colours of groups are the same on pages, slides and paper. */
const GROUP_COLOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arab: '12436D',
    asian: '28A197',
    african: '801650',
  }),
);
const OWN = 'C2410C';
const NETWORK = '5A6068';

/** One row a measure: its latest year with a value of the member, and what the group and the network have in it. */
export function measureRows(lines: readonly ProfileLine[], about: About, i18n: FileI18n): string[][] {
  return lines.map((line) => {
    const { unit, estimate } = about(line.indicator);
    const label = i18n.t('document.measure-of', {
      measure: titleOf(line, i18n),
      unit: unitWords(unit, i18n),
      estimate: i18n.label('code:estimate', estimate).toLocaleLowerCase(i18n.language),
    });
    const latest = latestOf(line);
    const value = (point: ProfilePoint | null | undefined, missing: string) =>
      point?.value === null || point?.value === undefined
        ? i18n.label('code:missing', missing)
        : figureWords(point.value, measureOf(unit), i18n);
    if (!latest)
      return [label, '', ...Array.from({ length: 3 }, () => i18n.label('code:missing', 'no-data'))];
    return [
      label,
      String(latest.year),
      ownValue(value(latest.own, 'no-data'), line.statuses.get(latest.year), i18n),
      value(latest.group, 'insufficient-data'),
      value(latest.network, 'insufficient-data'),
    ];
  });
}

/** A member's value; one whose status is not that of the series says which it has. */
function ownValue(value: string, status: ValueStatus | undefined, i18n: FileI18n): string {
  return status === undefined ? value : i18n.t('document.value-status', { value, status });
}

/** The member, its group and the network over time; a series that has nothing of the member has no chart. */
export function lineCharts(lines: readonly ProfileLine[], area: Area, i18n: FileI18n): DocumentChart[] {
  return lines.flatMap((line) => {
    const latest = latestOf(line);
    if (!latest) return [];
    const points = [...line.own, ...line.group, ...line.network].filter(({ value }) => value !== null);
    const [first = 0, last = 0] = [Math.min, Math.max].map((of) => of(...points.map(({ year }) => year)));
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const named: ChartLine[] = [
      lineOf(i18n.label('country', area.code), OWN, line.own, years),
      lineOf(i18n.label('group', area.group), GROUP_COLOURS.get(area.group) ?? NETWORK, line.group, years),
      lineOf(i18n.t('document.network'), NETWORK, line.network, years),
    ];
    const { unit } = area.about(line.indicator);
    const measure = measureOf(unit);
    const title = `${titleOf(line, i18n)} (${unitWords(unit, i18n)})`;
    const at = years.indexOf(latest.year);
    const values = named.flatMap(({ name, values: all }) => {
      const value = all[at] ?? null;
      return value === null
        ? []
        : [i18n.t('document.value', { area: name, value: figureWords(value, measure, i18n) })];
    });
    const words = i18n.t('document.chart', {
      ...{ title, from: String(first), to: String(last), year: String(latest.year) },
      areas: joinList(
        named.map(({ name }) => name),
        i18n,
      ),
      values: joinList(values, i18n),
    });
    return [{ title, words, years, lines: named, format: measure === 'percent' ? '0"%"' : '#,##0' }];
  });
}

function lineOf(
  name: string,
  colour: string,
  points: readonly ProfilePoint[],
  years: readonly number[],
): ChartLine {
  const byYear = new Map(points.map(({ year, value }) => [year, value]));
  return { name, colour, values: years.map((year) => byYear.get(year) ?? null) };
}

function titleOf({ indicator, sex }: ProfileLine, { t, label }: FileI18n): string {
  return t('labour.indicator', { indicator: label('indicator', indicator), sex, age: 'none' });
}
