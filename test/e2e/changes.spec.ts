import { setTimeout as wait } from 'node:timers/promises';
import { graphql, question, serverOf } from './ask.js';

const draft = {
  title: 'نشاط تجريبي',
  language: 'ar',
  type: 'workshop',
  plan: '2024-2026',
  area: 'F24-2',
  startDate: '2026-11-02',
  endDate: '2026-11-04',
  mode: 'virtual',
  providers: ['QMA'],
  beneficiaries: ['QMB', 'QMC', 'QMD'],
  note: null,
};
const drafting = `mutation ($input: ActivityInput!) {
  draftActivity(input: $input) { ... on Accepted { id } ... on InvalidInput { problems { path code } } }
}`;

describe('changes', () => {
  interface Drafted {
    readonly draftActivity: { readonly id?: string; readonly problems?: { path: string; code: string }[] };
  }

  it('of real figures need an account, and there is none', async () => {
    const input = { ...draft, area: null, providers: ['TUR'], beneficiaries: ['MAR'] };
    const { errors } = await graphql(drafting, { input });
    expect(errors?.[0]?.extensions['code']).toBe('SIGN_IN_NEEDED');
  });

  it('turn a cluster of the invented network into a draft in one step, and into a planned activity once it is published', async () => {
    // Asked three times, a page is somebody's habit.
    for (let time = 0; time < 3; time += 1)
      await fetch(`${serverOf('fictional')}/work-plans/2024-2026`).then((page) => page.text());
    const before = await question('planProgress(plan: "2024-2026")', {}, 'fictional');
    const { data } = await graphql<Drafted>(drafting, { input: draft }, 'fictional');
    const id = data?.draftActivity.id;
    const entry = await graphql<{ entry: { key: string; state: string; kind: string } }>(
      'query ($id: ID!) { entry(id: $id) { key state kind } }',
      { id },
      'fictional',
    );
    expect(entry.data?.entry).toMatchObject({ state: 'draft', kind: 'activity' });
    expect(await question('planProgress(plan: "2024-2026")', {}, 'fictional')).toEqual(before);
    const published = await graphql<{ moveEntry: { problems: unknown[] } }>(
      'mutation ($id: ID!) { moveEntry(id: $id, to: "published", revision: 1) { problems { path code } } }',
      { id },
      'fictional',
    );
    expect(published.data?.moveEntry.problems).toEqual([]);
    const { rows } = await question(
      'planActivities(plan: "2024-2026", language: "en", area: "F24-2")',
      {},
      'fictional',
    );
    expect(rows.find((row) => row['activity'] === entry.data?.entry.key)).toMatchObject({
      title: 'نشاط تجريبي',
      written: 'ar',
      status: 'planned',
      providers: 'QMA',
      beneficiaries: 'QMB QMC QMD',
    });
    const after = await question('planProgress(plan: "2024-2026")', {}, 'fictional');
    const planned = ({ rows: areas }: typeof after) =>
      areas.find((row) => row['area'] === 'F24-2')?.['planned'];
    expect(planned(after)).toBe(Number(planned(before)) + 1);
  });

  it('are in the pages that are asked often before anybody asks for them again', async () => {
    const ahead = async () => {
      const text = await (await fetch(`${serverOf('fictional')}/metrics`)).text();
      return Number(/^pesnet_pages_drawn_ahead_total (\d+)$/m.exec(text)?.[1]);
    };
    while ((await ahead()) === 0) await wait(500);
    expect(await ahead()).toBeGreaterThan(0);
  });

  it('are kept whole or not at all: one wrong field and nothing is there', async () => {
    const input = {
      ...draft,
      title: 'Kept by mistake',
      endDate: '2026-11-01',
      beneficiaries: ['QMB', 'QMA'],
    };
    const { data } = await graphql<Drafted>(drafting, { input }, 'fictional');
    expect(data?.draftActivity.problems).toEqual([
      { path: 'endDate', code: 'end-before-start' },
      { path: 'beneficiaries.1', code: 'provider-and-beneficiary' },
    ]);
    const table = await (await fetch(`${serverOf('fictional')}/open-data/activities.csv`)).text();
    expect(table).not.toContain('Kept by mistake');
  });

  it('say of a target without a unit which field it is', async () => {
    const { data } = await graphql<Record<string, { problems: unknown[] }>>(
      `
        mutation ($target: TargetInput!) {
          setTarget(input: $target) {
            ... on InvalidInput {
              problems {
                path
                code
              }
            }
          }
        }
      `,
      {
        target: {
          result: 'F24-1-output',
          title: 'Persons trained',
          language: 'en',
          unit: null,
          direction: 'more',
          target: 40,
          startDate: '2026-01-01',
          endDate: '2026-12-31',
        },
      },
      'fictional',
    );
    expect(data?.['setTarget']?.problems).toEqual([{ path: 'unit', code: 'needed' }]);
  });

  it('can be checked by anybody without keeping anything', async () => {
    const { data } = await graphql<{ activityCheck: unknown }>(
      `
        query ($input: ActivityInput!) {
          activityCheck(input: $input) {
            ... on Accepted {
              id
            }
            ... on InvalidInput {
              problems {
                path
                code
              }
            }
          }
        }
      `,
      { input: { ...draft, area: 'T-ENT', providers: ['TUR'], beneficiaries: ['MAR'] } },
    );
    expect(data?.activityCheck).toEqual({ problems: [{ path: 'area', code: 'area-of-another-plan' }] });
  });
});
