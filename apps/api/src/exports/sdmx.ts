import type { Cell } from '@libs/table';
import type { Code } from '@libs/vocabulary';
import { observations } from './open-data.tables.js';

/** Who maintains the structure, and its semantic version as SDMX 3.0 has it. */
export const AGENCY = 'PESNET';
export const VERSION = '2.0.0';
export const DATAFLOW_ID = 'OBSERVATIONS';
const DATAFLOW = `${AGENCY}:${DATAFLOW_ID}(${VERSION})`;

/** Every value is of a year. */
export const ANNUAL = 'A';
/** Of the list CL_OBS_STATUS: normal, estimated, and a break in the series, which holds where a source states it. */
export const STATUS = { normal: 'A', estimated: 'E', break: 'B' } as const;

/** What SDMX calls each status of the vocabulary. */
const STATUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reported: STATUS.normal,
    modelled: STATUS.estimated,
    derived: STATUS.estimated,
    nowcast: STATUS.estimated,
  } satisfies Record<Code<'observation-status'>, string>),
);

/** The cell of an observation in a column of the open table. */
type Observation = (column: string) => Cell;

/** A component of the structure, made of the columns of the open observations. */
export interface Component {
  readonly id: string;
  readonly role: 'dimension' | 'time' | 'measure' | 'attribute';
  /** A list of codes of its own, or what its values are. */
  readonly values: 'codes' | 'String' | 'Double' | 'GregorianYear' | 'Boolean';
  readonly name: string;
  readonly cell: (of: Observation) => Cell;
}

/**
 * The only list of the components, in the order of the columns of SDMX-CSV; the dimensions among them are in the order of the
 * key. Lines and structure are made of it.
 */
export const components: readonly Component[] = [
  {
    id: 'FREQ',
    role: 'dimension',
    values: 'codes',
    name: 'Frequency of observation',
    cell: () => ANNUAL,
  },
  {
    id: 'REF_AREA',
    role: 'dimension',
    values: 'codes',
    name: 'Member state, or the world',
    cell: (of) => of('country'),
  },
  {
    id: 'INDICATOR',
    role: 'dimension',
    values: 'codes',
    name: 'Indicator; its dots are underscores',
    cell: (of) => codeId(String(of('indicator'))),
  },
  {
    id: 'SEX',
    role: 'dimension',
    values: 'codes',
    name: 'Sex',
    cell: (of) => (of('sex') === null ? null : sexCode(String(of('sex')))),
  },
  {
    id: 'AGE',
    role: 'dimension',
    values: 'codes',
    name: 'Age group',
    cell: (of) => ageCode(String(of('age'))),
  },
  {
    id: 'TIME_PERIOD',
    role: 'time',
    values: 'GregorianYear',
    name: 'Year of the value',
    cell: (of) => of('year'),
  },
  {
    id: 'OBS_VALUE',
    role: 'measure',
    values: 'Double',
    name: 'Value, in the unit of its indicator',
    cell: (of) => of('value'),
  },
  {
    id: 'OBS_STATUS',
    role: 'attribute',
    values: 'codes',
    name: 'Normal, estimated, or at a break in the series',
    cell: (of) => (of('break') === 'true' ? STATUS.break : (STATUSES.get(String(of('status'))) ?? null)),
  },
  {
    id: 'DATASET',
    role: 'dimension',
    values: 'codes',
    name: 'Edition of the source that the value is of',
    cell: (of) => of('dataset'),
  },
  {
    id: 'SOURCE',
    role: 'attribute',
    values: 'String',
    name: 'Whose figure it is: key of the table of sources',
    cell: (of) => of('source'),
  },
  {
    id: 'STATUS',
    role: 'attribute',
    values: 'String',
    name: 'Reported, modelled, derived or nowcast',
    cell: (of) => of('status'),
  },
  {
    id: 'VINTAGE',
    role: 'attribute',
    values: 'String',
    name: 'Edition as the source names it',
    cell: (of) => of('vintage'),
  },
  {
    id: 'PREFERRED',
    role: 'attribute',
    values: 'Boolean',
    name: 'Whether it is the value that is used, of those of several sources',
    cell: (of) => of('preferred'),
  },
  {
    id: 'REASON',
    role: 'attribute',
    values: 'String',
    name: 'Why it is preferred, where another source has another value',
    cell: (of) => of('reason'),
  },
  {
    id: 'COMMENT_OBS',
    role: 'attribute',
    values: 'String',
    name: 'What the source says of the value; fictional of every value of the invented network',
    cell: (of) => of('note'),
  },
];

/** Columns of SDMX-CSV 2.0: the structure, and its components. */
export const SDMX_COLUMNS = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components.map(({ id }) => id)];

const places = new Map(observations.columns.map(({ name }, place) => [name, place]));

/** An observation, with the columns of the open table, as a line of SDMX-CSV. Of what is not stated the cell is empty. */
export function sdmxCells(observation: readonly Cell[], fictional: boolean): readonly Cell[] {
  const of: Observation = (column) => {
    const place = places.get(column);
    if (place === undefined) throw new Error(`The open observations have no column ${column}.`);
    return observation[place] ?? null;
  };
  const cells = components.map(({ id, cell }) =>
    fictional && id === 'COMMENT_OBS' ? 'fictional' : cell(of),
  );
  return ['dataflow', DATAFLOW, 'I', ...cells];
}

/** An id of SDMX holds no dots: SL.UEM.TOTL.ZS is SL_UEM_TOTL_ZS, as in the World Bank’s own SDMX. */
export function codeId(indicator: string): string {
  return indicator.replaceAll('.', '_');
}

export function sexCode(sex: string): string {
  return sex === 'T' ? '_T' : sex;
}

/** The code of SDMX's list CL_AGE for an age group: all, from an age on, or from one age to another. */
export function ageCode(age: string): string {
  if (age === 'all') return '_T';
  return age.endsWith('+') ? `Y_GE${age.slice(0, -1)}` : `Y${age.replace('-', 'T')}`;
}
