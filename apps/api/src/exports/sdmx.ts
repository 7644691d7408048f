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

/** The dataflow, with a semantic version as SDMX 3.0 has it. */
const DATAFLOW = 'PESNET:OBSERVATIONS(1.0.0)';

/** An observation as a line of SDMX-CSV. A modelled value is an estimate (E), a reported one normal (A). */
export function sdmxCells(observation: readonly Cell[], modelled: ReadonlySet<string>): readonly Cell[] {
  const [country, indicator, sex, age, year, value] = observation;
  return [
    'dataflow',
    DATAFLOW,
    'I',
    'A',
    country ?? null,
    codeId(String(indicator)),
    sex === 'T' ? '_T' : (sex ?? null),
    ageCode(String(age)),
    year ?? null,
    value ?? null,
    modelled.has(String(indicator)) ? 'E' : 'A',
  ];
}

/** An id of SDMX holds no dots: SL.UEM.TOTL.ZS is SL_UEM_TOTL_ZS, as in the World Bank’s own SDMX. */
function codeId(indicator: string): string {
  return indicator.replaceAll('.', '_');
}

function ageCode(age: string): string {
  return AGES[age] ?? `Y${age.replace('-', 'T')}`;
}
