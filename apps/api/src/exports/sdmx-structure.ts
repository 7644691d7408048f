import { codesOf, LANGUAGES, termKey, type Language } from '@libs/vocabulary';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import {
  AGENCY,
  ageCode,
  ANNUAL,
  codeId,
  components,
  DATAFLOW_ID,
  sexCode,
  STATUS,
  VERSION,
  type Component,
} from './sdmx.js';

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
  /** The words of the vocabulary in each language. */
  readonly words: ReadonlyMap<Language, (key: string) => string>;
}

const SCHEMA =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json';
const MODEL = 'urn:sdmx:org.sdmx.infomodel';
const CONCEPTS = 'CS_OBSERVATIONS';
const DATA_STRUCTURE = 'DSD_OBSERVATIONS';

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
          concepts: components.map(({ id, name }) => ({ id, ...named(name) })),
        },
      ],
      codelists: coded.map(({ id, name }) => ({
        ...owned(`CL_${id}`, name),
        codes: codesOfComponent(id, lists),
      })),
      dataStructures: [
        { ...owned(DATA_STRUCTURE, titled('Observations')), dataStructureComponents: dataStructure() },
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

const coded = components.filter(({ values }) => values === 'codes');

/** What is not stated of a value is empty. */
const optional = { usage: 'optional', attributeRelationship: { observation: {} } };

function dataStructure(): object {
  const inRole = (role: Component['role']) => components.filter((component) => component.role === role);
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: inRole('dimension').map((component) => described(component, {})),
      timeDimension: inRole('time').map((component) => described(component, {}))[0],
    },
    measureList: {
      id: 'MeasureDescriptor',
      measures: inRole('measure').map((component) => described(component, { usage: 'mandatory' })),
    },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: inRole('attribute').map((component) => described(component, optional)),
    },
  };
}

function described({ id, values }: Component, more: object): object {
  const localRepresentation =
    values === 'codes'
      ? { enumeration: `${MODEL}.codelist.Codelist=${AGENCY}:CL_${id}(${VERSION})` }
      : { format: { dataType: values } };
  return { id, ...more, conceptIdentity: conceptOf(id), localRepresentation };
}

function conceptOf(id: string): string {
  return `${MODEL}.conceptscheme.Concept=${AGENCY}:${CONCEPTS}(${VERSION}).${id}`;
}

/** The codes of a component that has a list of its own. */
function codesOfComponent(id: string, lists: Lists): readonly object[] {
  switch (id) {
    case 'FREQ':
      return [{ id: ANNUAL, ...named('Annual') }];
    case 'REF_AREA':
      return lists.areas.map(({ code, ...names }) => ({ id: code, ...namedIn(names) }));
    case 'INDICATOR':
      return lists.indicators.map(({ code, ...names }) => ({ id: codeId(code), ...namedIn(names) }));
    case 'SEX':
      return codesOf('sex').map((sex) => ({ id: sexCode(sex), ...inWords(termKey('sex', sex), lists) }));
    case 'AGE':
      return lists.ages.map((age) => ({
        id: ageCode(age),
        ...(age === 'all' ? inWords('age-all', lists) : named(`Aged ${age}`)),
      }));
    case 'DATASET':
      return lists.datasets.map(({ code, ...names }) => ({ id: code, ...namedIn(names) }));
    case 'OBS_STATUS':
      return [
        { id: STATUS.normal, ...named('Normal value') },
        { id: STATUS.estimated, ...named('Estimated value: modelled, derived or nowcast') },
        { id: STATUS.break, ...named('Break in the series') },
      ];
    default:
      throw new Error(`Nobody lists the codes of ${id}.`);
  }
}

/** A word of the vocabulary in every language. */
function inWords(key: string, { words }: Lists): object {
  const names = [...words].map(([language, t]) => [language, t(key)] as const);
  return { name: words.get('en')?.(key) ?? key, names: Object.fromEntries(names) };
}

function named(name: string): object {
  return { name, names: { en: name } };
}

function namedIn({ en, fr, ar }: Omit<NamedRow, 'code'>): object {
  return { name: en, names: { en, ...(fr === null ? {} : { fr }), ...(ar === null ? {} : { ar }) } };
}
