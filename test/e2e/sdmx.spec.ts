import { parse } from 'csv-parse/sync';
import { itAtNight, nightly } from '../nightly.js';
import { serverOf } from './ask.js';

/** Ids of SDMX 3.0 (IDType), and how an artefact is named with a semantic version. */
const ID = /^[A-Za-z0-9_@$-]+$/;
const ARTEFACT = /^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)*:[A-Za-z0-9_@$-]+\(\d+\.\d+\.\d+\)$/;
const DIMENSIONS = ['FREQ', 'REF_AREA', 'INDICATOR', 'SEX', 'AGE', 'DATASET', 'TIME_PERIOD'];
/** The code lists of SDMX that the coded columns use. */
const CODES: Readonly<Record<string, RegExp>> = {
  ACTION: /^[IARDM]$/,
  FREQ: /^A$/,
  REF_AREA: /^[A-Z]{3}$/,
  SEX: /^(_T|F|M)$/,
  AGE: /^(_T|Y_GE\d+|Y\d+T\d+)$/,
  TIME_PERIOD: /^\d{4}$/,
  OBS_VALUE: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  OBS_STATUS: /^[AEB]?$/,
};

/** Reads SDMX-CSV 2.0 by the rules of its field guide, and lists what a reader would refuse. */
function refused(text: string, separator = ','): string[] {
  const [head = [], ...lines] = parse(text, { delimiter: separator, relax_column_count: true });
  const problems: string[] = [];
  if (head[0] !== 'STRUCTURE' || head[1] !== 'STRUCTURE_ID' || head[2] !== 'ACTION')
    problems.push(`the first columns are ${head.slice(0, 3).join()}`);
  if (new Set(head).size !== head.length) problems.push('a column is named twice');
  problems.push(...head.filter((name: string) => !ID.test(name)).map((name: string) => `no id: ${name}`));
  problems.push(...DIMENSIONS.filter((name) => !head.includes(name)).map((name) => `no dimension ${name}`));
  const keys = new Set<string>();
  for (const line of lines) {
    const row: Record<string, string> = Object.fromEntries(
      head.map((name: string, index: number) => [name, line[index] ?? '']),
    );
    if (line.length !== head.length) problems.push('a line of another length');
    if (row['STRUCTURE'] !== 'dataflow') problems.push(`structure ${row['STRUCTURE']}`);
    if (!ARTEFACT.test(row['STRUCTURE_ID'] ?? '')) problems.push(`no artefact: ${row['STRUCTURE_ID']}`);
    for (const name of DIMENSIONS)
      if (!ID.test(row[name] ?? '')) problems.push(`no id in ${name}: ${row[name]}`);
    for (const [name, form] of Object.entries(CODES))
      if (!form.test(row[name] ?? '')) problems.push(`no code in ${name}: ${row[name]}`);
    const key = DIMENSIONS.map((name) => row[name]).join('.');
    if (keys.has(key)) problems.push(`observed twice: ${key}`);
    keys.add(key);
    if (problems.length > 20) break;
  }
  return problems;
}

describe('observations as SDMX-CSV 2.0', () => {
  itAtNight('are read by the rules of the specification, all 150,254', async () => {
    const response = await fetch(`${serverOf('real')}/open-data/observations.sdmx.csv`);
    expect(response.headers.get('content-type')).toMatch(
      /^application\/vnd\.sdmx\.data\+csv; *version=2\.0\.0/,
    );
    const text = await response.text();
    expect(refused(text)).toEqual([]);
    expect(text.trimEnd().split('\r\n')).toHaveLength(150_255);
  });

  it('of the invented network say so in an attribute', async () => {
    const response = await fetch(`${serverOf('fictional')}/open-data/observations.sdmx.csv?sex=F`);
    const text = await response.text();
    expect(refused(text)).toEqual([]);
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(new Set(rows.map((row) => row['COMMENT_OBS']))).toEqual(new Set(['fictional']));
  });
});

interface Component {
  readonly id: string;
  readonly conceptIdentity: string;
  readonly localRepresentation: { readonly enumeration?: string };
}
interface Artefact {
  readonly id: string;
  readonly agencyID: string;
  readonly version: string;
}
interface Structure {
  readonly meta: { readonly schema: string; readonly prepared: string };
  readonly data: {
    readonly conceptSchemes: readonly (Artefact & {
      readonly concepts: readonly { readonly id: string }[];
    })[];
    readonly codelists: readonly (Artefact & { readonly codes: readonly { readonly id: string }[] })[];
    readonly dataStructures: readonly (Artefact & {
      readonly dataStructureComponents: {
        readonly dimensionList: {
          readonly dimensions: readonly Component[];
          readonly timeDimension: Component;
        };
        readonly measureList: { readonly measures: readonly Component[] };
        readonly attributeList: { readonly attributes: readonly Component[] };
      };
    })[];
    readonly dataflows: readonly (Artefact & { readonly structure: string })[];
  };
}

const named = ({ agencyID, id, version }: Artefact): string => `${agencyID}:${id}(${version})`;

describe.each(['real', 'fictional'] as const)('the structure of the %s observations', (kind) => {
  let structure: Structure;
  let rows: readonly Record<string, string>[];
  beforeAll(async () => {
    const response = await fetch(`${serverOf(kind)}/open-data/structure.json`);
    expect(response.headers.get('content-type')).toMatch(
      /^application\/vnd\.sdmx\.structure\+json; *version=2\.0\.0/,
    );
    structure = JSON.parse(await response.text());
    rows = parse(
      await (
        await fetch(`${serverOf(kind)}/open-data/observations.sdmx.csv${nightly ? '' : '?sex=F'}`)
      ).text(),
      {
        columns: true,
      },
    );
  });

  const components = (): readonly Component[] => {
    const [found] = structure.data.dataStructures;
    if (found === undefined) throw new Error('There is no data structure.');
    const { dimensionList, measureList, attributeList } = found.dataStructureComponents;
    return [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...measureList.measures,
      ...attributeList.attributes,
    ];
  };

  it('is what every line names, and leads nowhere that is not in it', () => {
    const { dataflows, dataStructures, conceptSchemes, codelists } = structure.data;
    const lines = new Set(rows.map((row) => row['STRUCTURE_ID']));
    expect([...lines]).toEqual(dataflows.map(named));
    expect(dataflows[0]?.structure.split('=')[1]).toBe(dataStructures.map(named)[0]);
    const concepts = conceptSchemes.flatMap((scheme) =>
      scheme.concepts.map(({ id }) => `${named(scheme)}.${id}`),
    );
    for (const { conceptIdentity, localRepresentation } of components()) {
      expect(concepts).toContain(conceptIdentity.split('=')[1]);
      const { enumeration } = localRepresentation;
      if (enumeration !== undefined) expect(codelists.map(named)).toContain(enumeration.split('=')[1]);
    }
    for (const { codes } of codelists) {
      expect(codes.every(({ id }) => ID.test(id))).toBe(true);
      expect(new Set(codes.map(({ id }) => id)).size).toBe(codes.length);
    }
  });

  it('has every column of the lines, and every code that occurs in them', () => {
    const columns = Object.keys(rows[0] ?? {}).slice(3);
    expect(components().map(({ id }) => id)).toEqual(expect.arrayContaining(columns));
    for (const { id, localRepresentation } of components()) {
      if (localRepresentation.enumeration === undefined) continue;
      const list = structure.data.codelists.find(
        (one) => named(one) === localRepresentation.enumeration?.split('=')[1],
      );
      const known = new Set(list?.codes.map((code) => code.id));
      const unknown = new Set(rows.map((row) => row[id] ?? '').filter((code) => !known.has(code)));
      expect([id, [...unknown]]).toEqual([id, []]);
    }
  });
});
