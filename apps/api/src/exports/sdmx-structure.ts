import { LANGUAGES } from '@libs/vocabulary';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { AGENCY, ageCode, ANNUAL, codeId, DATAFLOW_ID, sexCode, STATUS, VERSION } from './sdmx.js';

/** Something with a code and its names, as they are on record. */
export interface NamedRow {
  readonly code: string;
  readonly en: string;
  readonly fr: string | null;
  readonly ar: string | null;
}

interface Lists {
  readonly areas: readonly NamedRow[];
  readonly indicators: readonly NamedRow[];
  readonly ages: readonly string[];
  readonly datasets: readonly NamedRow[];
}

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json';
const MODEL = 'urn:sdmx:org.sdmx.infomodel';
const CONCEPTS = 'CS_OBSERVATIONS';
const DATA_STRUCTURE = 'DSD_OBSERVATIONS';

/** The components of an observation in the order of its key, by what they mean. */
const CODED = {
  FREQ: 'Frequency of observation',
  REF_AREA: 'Member state, or the world',
  INDICATOR: 'Indicator; its dots are underscores',
  SEX: 'Sex',
  AGE: 'Age group',
  DATASET: 'Edition of the source that the value is of',
} as const;
const OTHERS = {
  TIME_PERIOD: 'Year of the value',
  OBS_VALUE: 'Value, in the unit of its indicator',
  OBS_STATUS: 'Normal, estimated, or at a break in the series',
  SOURCE: 'Whose figure it is: key of the table of sources',
  STATUS: 'Reported, modelled, derived or nowcast',
  VINTAGE: 'Edition as the source names it',
  PREFERRED: 'Whether it is the value that is used, of those of several sources',
  REASON: 'Why it is preferred, where another source has another value',
  COMMENT_OBS: 'What the source says of the value; fictional of every value of the invented network',
} as const;
type Coded = keyof typeof CODED | 'OBS_STATUS';

const SEXES: ReadonlyMap<string, string> = new Map(
  Object.entries({ T: 'Both sexes', F: 'Female', M: 'Male' }),
);

/**
 * The structure of the open observations as a message of SDMX-JSON 2.0: who maintains it, concepts, lists of codes, the
 * data structure and the dataflow that every line of SDMX-CSV names.
 */
export function structureMessage(lists: Lists, { version, changedOn, fictional }: DataSnapshot): object {
  const titled = (name: string): string => (fictional ? `Fictional: ${name}` : name);
  const owned = (id: string, name: string) => ({ id, agencyID: AGENCY, version: VERSION, ...named(name) });
  return {
    meta: {
      schema: SCHEMA,
      id: `${DATAFLOW_ID}-${version}`,
      test: fictional,
      prepared: `${changedOn}T00:00:00Z`,
      contentLanguages: LANGUAGES,
      sender: { id: AGENCY },
    },
    data: {
      agencySchemes: [
        {
          ...{ id: 'AGENCIES', agencyID: 'SDMX', version: '1.0', ...named('Agencies') },
          agencies: [{ id: AGENCY, ...named('OIC Public Employment Services Network') }],
        },
      ],
      conceptSchemes: [
        {
          ...owned(CONCEPTS, 'Concepts of the observations'),
          concepts: Object.entries({ ...CODED, ...OTHERS }).map(([id, name]) => ({ id, ...named(name) })),
        },
      ],
      codelists: Object.entries(codesOf(lists)).map(([id, codes]) => ({
        ...owned(`CL_${id}`, CODED_NAMES.get(id) ?? id),
        codes,
      })),
      dataStructures: [
        { ...owned(DATA_STRUCTURE, titled('Observations')), dataStructureComponents: components() },
      ],
      dataflows: [
        {
          ...owned(DATAFLOW_ID, titled('Labour-market observations of members and the world')),
          structure: `${MODEL}.datastructure.DataStructure=${AGENCY}:${DATA_STRUCTURE}(${VERSION})`,
        },
      ],
    },
  };
}

const CODED_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...CODED, OBS_STATUS: OTHERS.OBS_STATUS }),
);

/** What is not stated of a value is empty. */
const optional = { usage: 'optional', attributeRelationship: { observation: {} } };

function components(): object {
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: (['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'AGE', 'DATASET'] as const).map((id) =>
        coded(id, {}),
      ),
      timeDimension: typed('TIME_PERIOD', 'GregorianYear', {}),
    },
    measureList: {
      id: 'MeasureDescriptor',
      measures: [typed('OBS_VALUE', 'Double', { usage: 'mandatory' })],
    },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: [
        coded('OBS_STATUS', optional),
        ...(['SOURCE', 'STATUS', 'VINTAGE', 'REASON', 'COMMENT_OBS'] as const).map((id) =>
          typed(id, 'String', optional),
        ),
        typed('PREFERRED', 'Boolean', optional),
      ],
    },
  };
}

function coded(id: Coded, more: object): object {
  const enumeration = `${MODEL}.codelist.Codelist=${AGENCY}:CL_${id}(${VERSION})`;
  return { id, ...more, conceptIdentity: conceptOf(id), localRepresentation: { enumeration } };
}

function typed(id: keyof typeof OTHERS, dataType: string, more: object): object {
  return { id, ...more, conceptIdentity: conceptOf(id), localRepresentation: { format: { dataType } } };
}

function conceptOf(id: string): string {
  return `${MODEL}.conceptscheme.Concept=${AGENCY}:${CONCEPTS}(${VERSION}).${id}`;
}

function codesOf({ areas, indicators, ages, datasets }: Lists): Readonly<Record<Coded, readonly object[]>> {
  return {
    FREQ: [{ id: ANNUAL, ...named('Annual') }],
    REF_AREA: areas.map(({ code, ...names }) => ({ id: code, ...namedIn(names) })),
    INDICATOR: indicators.map(({ code, ...names }) => ({ id: codeId(code), ...namedIn(names) })),
    SEX: [...SEXES].map(([sex, name]) => ({ id: sexCode(sex), ...named(name) })),
    AGE: ages.map((age) => ({ id: ageCode(age), ...named(age === 'all' ? 'All ages' : `Aged ${age}`) })),
    DATASET: datasets.map(({ code, ...names }) => ({ id: code, ...namedIn(names) })),
    OBS_STATUS: [
      { id: STATUS.normal, ...named('Normal value') },
      { id: STATUS.estimated, ...named('Estimated value: modelled, derived or nowcast') },
      { id: STATUS.break, ...named('Break in the series') },
    ],
  };
}

function named(name: string): object {
  return { name, names: { en: name } };
}

function namedIn({ en, fr, ar }: Omit<NamedRow, 'code'>): object {
  return { name: en, names: { en, ...(fr === null ? {} : { fr }), ...(ar === null ? {} : { ar }) } };
}
