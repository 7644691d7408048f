import type { ChartKey } from './catalogue.js';
import { templateKeys, type Choice, type Slide, type Story, type TemplateKey } from './story.js';

/** What a template must be told before it is a story: a member, a plan, or nothing. */
export const templateNeeds = {
  'network-meeting': null,
  'focal-point-meeting': null,
  'country-visit': 'country',
  'plan-review': 'plan',
  'hand-over': null,
} as const satisfies Readonly<Record<TemplateKey, 'country' | 'plan' | null>>;

/** What a template is filled with; an empty code leaves the choice to the data. */
export interface TemplateAbout {
  readonly country?: string;
  readonly plan?: string;
}

export function isTemplateKey(key: string): key is TemplateKey {
  return templateKeys.some((one) => one === key);
}

/** The story of a template. Its texts are left out: the product writes them in each language. */
export function storyOf(key: TemplateKey, about: TemplateAbout = {}): Story {
  return { template: key, title: {}, slides: [{ kind: 'title' }, ...slidesOf[key](about)] };
}

const unemployment = { indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' } as const;

const slidesOf: Readonly<Record<TemplateKey, (about: TemplateAbout) => readonly Slide[]>> = {
  'network-meeting': () => [
    figure('members-taking-part'),
    chart('breadth'),
    chart('depth'),
    chart('groups'),
    chart('retention'),
    chart('named'),
    chart('activities-by-theme'),
    chart('plan-progress'),
    chart('reach'),
    chart('need-totals'),
    chart('series', { ...unemployment, area: 'network' }),
  ],
  'focal-point-meeting': () => [
    chart('breadth'),
    chart('attendance'),
    chart('plan-progress'),
    table('plan-activities'),
    chart('need-totals'),
    table('matches'),
    chart('responses'),
  ],
  'country-visit': ({ country = '' }) => [
    table('profile', { area: country }),
    chart('series', { ...unemployment, area: country }),
    table('activities', { filter: { countries: [country] } }),
    chart('attendance', { filter: { countries: [country] } }),
    table('matches', { area: country }),
    chart('named'),
  ],
  'plan-review': ({ plan }) => {
    const about = plan === undefined ? {} : { plan };
    return [
      figure('plan-done', about),
      chart('plan-progress', about),
      table('plan-activities', about),
      chart('plan-results', about),
      table('plan-trainings', about),
      chart('reach'),
      chart('plans-compared'),
    ];
  },
  'hand-over': () => [
    figure('members-taking-part'),
    chart('breadth'),
    chart('groups'),
    chart('retention'),
    chart('plan-progress'),
    chart('plans-compared'),
    chart('need-totals'),
    chart('funnel'),
  ],
};

function chart(key: ChartKey, about: Omit<Choice, 'key'> = {}): Slide {
  return { kind: 'chart', choice: { key, ...about } };
}

function table(key: ChartKey, about: Omit<Choice, 'key'> = {}): Slide {
  return { kind: 'table', choice: { key, ...about } };
}

function figure(key: ChartKey, about: Omit<Choice, 'key'> = {}): Slide {
  return { kind: 'figure', choice: { key, ...about } };
}
