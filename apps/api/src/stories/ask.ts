import { activityDimension } from '@libs/stories';
import type { DataTable } from '@libs/table';
import type { AnalyticsService } from '../analytics/analytics.service.js';
import type { Filter } from '../analytics/filter.js';
import type { QueryContext, AnswerRow, Question } from '../analytics/question.js';
import { activitiesBy } from '../analytics/questions/activities-by.js';
import { activities } from '../analytics/questions/activities.js';
import { activityParties } from '../analytics/questions/activity-parties.js';
import { aggregates } from '../analytics/questions/aggregates.js';
import { attendanceMatrix } from '../analytics/questions/attendance-matrix.js';
import { change } from '../analytics/questions/change.js';
import { concentration } from '../analytics/questions/concentration.js';
import { cooperationFunnel } from '../analytics/questions/cooperation-funnel.js';
import { delegationSizes } from '../analytics/questions/delegation-sizes.js';
import { engagement } from '../analytics/questions/engagement.js';
import { links } from '../analytics/questions/links.js';
import { matches } from '../analytics/questions/matches.js';
import { needTotals } from '../analytics/questions/need-totals.js';
import { needsMatrix } from '../analytics/questions/needs-matrix.js';
import { observations } from '../analytics/questions/observations.js';
import { participationByCountry } from '../analytics/questions/participation-by-country.js';
import { participationByGroup } from '../analytics/questions/participation-by-group.js';
import { participationByMeeting } from '../analytics/questions/participation-by-meeting.js';
import { planActivities } from '../analytics/questions/plan-activities.js';
import { planProgress } from '../analytics/questions/plan-progress.js';
import { planResults } from '../analytics/questions/plan-results.js';
import { planTrainings } from '../analytics/questions/plan-trainings.js';
import { plansCompared } from '../analytics/questions/plans-compared.js';
import { responses } from '../analytics/questions/responses.js';
import { retention } from '../analytics/questions/retention.js';
import { themeReach } from '../analytics/questions/theme-reach.js';
import type { DataSnapshot } from '../platform/data-snapshot.js';
import { InvalidArgument } from '../platform/invalid-argument.js';
import type { Chosen } from './chosen.js';

/** Where and about what a story's questions are asked. */
export interface Asking {
  readonly analytics: AnalyticsService;
  readonly filter: Filter;
  readonly snapshot: DataSnapshot;
  readonly language: string;
}

/** Asks one question of the catalogue. What is not there is said as an invalid argument, as on the pages. */
export function askQuestion(question: string, chosen: Chosen, asking: Asking): Promise<DataTable> {
  const asked = questions.get(question);
  if (asked === undefined) throw new Error(`The catalogue names a question that nobody can ask: ${question}`);
  return asked(chosen, asking);
}

type Ask = (chosen: Chosen, asking: Asking) => Promise<DataTable>;

const questions: ReadonlyMap<string, Ask> = new Map(
  Object.entries({
    participationByMeeting: plain(participationByMeeting),
    participationByGroup: plain(participationByGroup),
    participationByCountry: plain(participationByCountry),
    attendanceMatrix: plain(attendanceMatrix),
    delegationSizes: plain(delegationSizes),
    concentration: plain(concentration),
    engagement: plain(engagement),
    activities: plain(activities),
    activityParties: plain(activityParties),
    themeReach: plain(themeReach),
    links: plain(links),
    plansCompared: plain(plansCompared),
    activitiesBy: (chosen, asking) => ask(asking, activitiesBy[activityDimension(chosen.key)], {}),
    retention: (chosen, asking) => ofPair(chosen, asking, (pair) => ask(asking, retention, pair)),
    change: (chosen, asking) => ofPair(chosen, asking, (pair) => ask(asking, change, pair)),
    planProgress: (chosen, asking) => ofPlan(chosen, asking, (plan) => ask(asking, planProgress, { plan })),
    planActivities: (chosen, asking) =>
      ofPlan(chosen, asking, (plan) =>
        ask(asking, planActivities, { plan, language: asking.language, area: null }),
      ),
    planResults: (chosen, asking) =>
      ofPlan(chosen, asking, (plan) => ask(asking, planResults, { plan, language: asking.language })),
    planTrainings: (chosen, asking) =>
      ofPlan(chosen, asking, (plan) => ask(asking, planTrainings, { plan, language: asking.language })),
    needTotals: (chosen, asking) => ofRound(chosen, asking, (round) => ask(asking, needTotals, { round })),
    needsMatrix: (chosen, asking) => ofRound(chosen, asking, (round) => ask(asking, needsMatrix, { round })),
    responses: (chosen, asking) => ofRound(chosen, asking, (round) => ask(asking, responses, { round })),
    cooperationFunnel: (chosen, asking) =>
      ofRound(chosen, asking, (round) => ask(asking, cooperationFunnel, { round })),
    matches: (chosen, asking) =>
      ofRound(chosen, asking, async (round) => {
        if (chosen.area !== null) await asking.analytics.requireMember('area', chosen.area);
        return ask(asking, matches, { round, country: chosen.area });
      }),
    observations: async (chosen, asking) => {
      await asking.analytics.requireSeries(chosen);
      return ask(asking, observations(chosen), {});
    },
    aggregates: async (chosen, asking) => {
      await asking.analytics.requireSeries(chosen);
      return ask(asking, aggregates(chosen), {});
    },
    profile: async (chosen, { analytics, filter, snapshot }) => {
      const area = chosen.area ?? '';
      await analytics.requireArea('area', area);
      return analytics.profile(area, { filter, snapshot });
    },
  }),
);

function plain<Row extends AnswerRow>(question: Question<Row>): Ask {
  return (_, asking) => ask(asking, question, {});
}

function ask<Row extends AnswerRow, Words>(
  { analytics, filter, snapshot }: Asking,
  question: Question<Row, Words>,
  words: QueryContext<Words>['ask'],
): Promise<DataTable> {
  return analytics.ask(question, { filter, snapshot, ask: words });
}

async function ofPlan({ plan }: Chosen, { analytics }: Asking, asked: (plan: string) => Promise<DataTable>) {
  if (plan === null) throw new InvalidArgument('plan', 'no-plan', '');
  await analytics.requirePlan(plan);
  return asked(plan);
}

async function ofRound(
  { round }: Chosen,
  { analytics }: Asking,
  asked: (round: string) => Promise<DataTable>,
) {
  if (round === null) throw new InvalidArgument('round', 'no-round', '');
  await analytics.requireRound(round);
  return asked(round);
}

async function ofPair(
  { from, to }: Chosen,
  { analytics }: Asking,
  asked: (pair: { from: string; to: string }) => Promise<DataTable>,
) {
  if (from === null || to === null) throw new InvalidArgument('from', 'no-pair', '');
  await analytics.requirePair({ from, to });
  return asked({ from, to });
}
