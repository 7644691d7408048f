import type { Cell } from '@libs/table';

/** Columns of SDMX-CSV 2.0: the structure, the dimensions, the value and its status. */
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
] as const;

/** Codes of SDMX's list CL_AGE for the age groups of the data. */
const AGES: Readonly<Record<string, string>> = {
  all: '_T',
  '15+': 'Y_GE15',
  '25+': 'Y_GE25',
  '65+': 'Y_GE65',
};

/** Who maintains the structure, and its semantic version as SDMX 3.0 has it. */
export const AGENCY = 'PESNET';
export const VERSION = '1.0.0';
export const DATAFLOW_ID = 'OBSERVATIONS';
const DATAFLOW = `${AGENCY}:${DATAFLOW_ID}(${VERSION})`;

/** Every value is of a year. */
export const ANNUAL = 'A';
/** A modelled value is an estimate, a reported one is normal. */
export const STATUS = { modelled: 'E', reported: 'A' } as const;

/** An observation as a line of SDMX-CSV. */
export function sdmxCells(observation: readonly Cell[], modelled: ReadonlySet<string>): readonly Cell[] {
  const [country, indicator, sex, age, year, value] = observation;
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
    modelled.has(String(indicator)) ? STATUS.modelled : STATUS.reported,
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
  return AGES[age] ?? `Y${age.replace('-', 'T')}`;
}
