import type { Cell } from '@libs/table';

/** Columns of SDMX-CSV 2.0: the structure, the dimensions, the value and what is said of it. */
export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'SEX',
  'AGE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'DATASET',
  'SOURCE',
  'STATUS',
  'VINTAGE',
  'PREFERRED',
  'REASON',
  'COMMENT_OBS',
] as const;

/** Codes of SDMX's list CL_AGE for the age groups of the data. */
const AGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    all: '_T',
    '15+': 'Y_GE15',
    '25+': 'Y_GE25',
    '65+': 'Y_GE65',
  }),
);

/** Who maintains the structure, and its semantic version as SDMX 3.0 has it. */
export const AGENCY = 'PESNET';
export const VERSION = '2.0.0';
export const DATAFLOW_ID = 'OBSERVATIONS';
const DATAFLOW = `${AGENCY}:${DATAFLOW_ID}(${VERSION})`;

/** Every value is of a year. */
export const ANNUAL = 'A';
/** Of the list CL_OBS_STATUS: normal, estimated, and a break in the series, which holds where a source states it. */
export const STATUS = { normal: 'A', estimated: 'E', break: 'B' } as const;

const STATUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    reported: STATUS.normal,
    modelled: STATUS.estimated,
    derived: STATUS.estimated,
    nowcast: STATUS.estimated,
  }),
);

/** An observation, with the columns of the open table, as a line of SDMX-CSV. Of what is not stated the cell is empty. */
export function sdmxCells(observation: readonly Cell[], fictional: boolean): readonly Cell[] {
  const [
    country,
    indicator,
    sex,
    age,
    year,
    value,
    source,
    dataset,
    status,
    broken,
    vintage,
    preferred,
    reason,
    note,
  ] = observation;
  return [
    'dataflow',
    DATAFLOW,
    'I',
    ANNUAL,
    country ?? null,
    codeId(String(indicator)),
    sex === null || sex === undefined ? null : sexCode(String(sex)),
    ageCode(String(age)),
    year ?? null,
    value ?? null,
    broken === 'true' ? STATUS.break : (STATUSES.get(String(status)) ?? null),
    dataset ?? null,
    source ?? null,
    status ?? null,
    vintage ?? null,
    preferred ?? null,
    reason ?? null,
    fictional ? 'fictional' : (note ?? null),
  ];
}

/** An id of SDMX holds no dots: SL.UEM.TOTL.ZS is SL_UEM_TOTL_ZS, as in the World Bank’s own SDMX. */
export function codeId(indicator: string): string {
  return indicator.replaceAll('.', '_');
}

export function sexCode(sex: string): string {
  return sex === 'T' ? '_T' : sex;
}

export function ageCode(age: string): string {
  return AGES.get(age) ?? `Y${age.replace('-', 'T')}`;
}
