import { rowsOf, sourcesOf, write, type Loading } from './folder.js';

export const PROGRAMME = 'a code of work_plans.csv or programmes.csv';

/** Work plans, other programmes, and the thematic areas of plans and of the OIC Labour Market Strategy. */
export async function loadPlans(loading: Loading): Promise<void> {
  const plans = await rowsOf(loading, 'work_plans.csv', ['code']);
  const programmes = await rowsOf(loading, 'programmes.csv', ['code']);
  for (const row of [...plans, ...programmes]) loading.programmes.add(row.required('code'));
  await write(
    loading,
    'programme',
    programmes.map((row) => ({
      code: row.required('code'),
      title_en: row.required('title_en'),
      title_fr: row.text('title_fr'),
      title_ar: row.text('title_ar'),
    })),
  );
  await write(
    loading,
    'work_plan',
    plans.map((row) => ({
      code: row.required('code'),
      title_en: row.required('title_en'),
      title_fr: row.text('title_fr'),
      title_ar: row.text('title_ar'),
      start_year: row.year('start_year'),
      end_year: row.year('end_year'),
      status: row.code('plan-status', 'status'),
      adopted_at: row.known('adopted_at', loading.meetings, 'a meeting of meetings.csv'),
      discussed_at: row.known('discussed_at', loading.meetings, 'a meeting of meetings.csv'),
      source_id: sourcesOf(loading, row)[0],
      note: row.text('note'),
    })),
  );
  await loadAreas(loading);
}

async function loadAreas(loading: Loading): Promise<void> {
  const rows = await rowsOf(loading, 'thematic_areas.csv', ['code']);
  for (const row of rows) loading.themes.add(row.required('code'));
  const mapped = new Map(
    (await rowsOf(loading, 'strategy_areas.csv', ['thematic_area'])).map((row) => [
      row.known('thematic_area', loading.themes, 'an area of thematic_areas.csv'),
      row,
    ]),
  );
  await write(
    loading,
    'thematic_area',
    rows.map((row) => {
      const [source_id, second_source_id] = sourcesOf(loading, row);
      const mapping = mapped.get(row.required('code'));
      return {
        code: row.required('code'),
        plan: row.known('work_plan', loading.programmes, PROGRAMME),
        status: row.code('area-status', 'status'),
        title_en: row.required('title_en'),
        title_fr: row.text('title_fr')?.replaceAll("'", '’') ?? null,
        title_ar: row.text('title_ar'),
        translation: row.required('translation'),
        strategy_area:
          mapping?.known('strategy_area', loading.themes, 'an area of thematic_areas.csv') ?? null,
        strategy_basis: mapping?.required('basis') ?? null,
        source_id,
        second_source_id,
        note: row.text('note'),
      };
    }),
  );
}
