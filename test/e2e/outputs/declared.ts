/**
 * Where two outputs of one figure may differ, and why. What is not in this list is equal everywhere: pages, answers of
 * GraphQL, open data, workbooks, decks as charts and as tables, briefs, the stage and sentences, in three languages.
 */

/** Entries whose table on a slide is made of the answer, as the page's own table of that chart is. */
export const MADE_TABLES: Readonly<Record<string, string>> = {
  series: 'areas of the chart by their newest years, as the table under the lines of a page has them',
  'series-tiles':
    'one row a member with its latest value and year, as the table under the tiles of a page has them',
  profile: 'latest values side by side, as on the page of a member',
};

/** Heads of a workbook that say more than those of a page, because they stand there without their chart. */
export const WORKBOOK_HEADS: Readonly<Record<string, string>> = {
  'aggregates.known': 'members with a value',
  'profile.known': 'members with a value',
};

/** Columns whose words are those of the reader's language: the figures beside them are the same. */
export const WORDS: readonly string[] = ['title', 'written', 'measure'];

/**
 * Where a figure of nothing is known to be nothing. A zero in any other column of an answer is an unknown that was taken for
 * a count.
 */
export const KNOWN_ZEROS: Readonly<Record<string, string>> = {
  'participationByGroup.named': 'names on a published list; the list says how complete it is',
  'participationByMeeting.named': 'names on a published list; the list says how complete it is',
  'participationByMeeting.countries': 'members of a complete list, or a stated total',
  'participationByCountry.named': 'names on published lists',
  'participationByCountry.lists': 'lists of meetings at which it could be',
  'participationByCountry.attended': 'of meetings with a complete list',
  'participationByCountry.known': 'meetings with a complete list',
  'participationByCountry.share': 'of three meetings or more with a complete list',
  'attendanceMatrix.onList': 'a mark',
  'delegationSizes.representatives': 'a complete list does not name it',
  'concentration.gini': 'delegations that are all of one size',
  'retentionPairs.unnamedBeforeMax': 'all that came to the earlier meeting are known',
  'change.members': 'between two complete lists',
  'change.membersMax': 'between two complete lists',
  'activitiesBy.withTotals': 'activities on record that state a total',
  'themeReach.provided': 'every list of the area is whole',
  'themeReach.benefited': 'every list of the area is whole',
  'themeReach.reached': 'every list of the area is whole',
  'themeReach.partnered': 'every list of the area is whole',
  'themeReach.presented': 'every list of the area is whole',
  'themeReach.funded': 'every list of the area is whole',
  'themeCountries.provided': 'every list of the area is whole, and every provider on record',
  'themeCountries.benefited': 'every list of the area is whole',
  'themeCountries.partnered': 'every list of the area is whole, and every provider on record',
  'themeCountries.presented': 'every list of the area is whole, and every provider on record',
  'themeCountries.funded': 'every list of the area is whole, and every provider on record',
  'plansCompared.unreported': 'activities on record whose status is reported',
  'activityParties.beneficiary': 'every activity has a whole list',
  'planProgress.activities': 'the plan has activities on record in other areas',
  'planProgress.planned': 'activities on record, by status; those without a status are counted apart',
  'planProgress.underWay': 'activities on record, by status; those without a status are counted apart',
  'planProgress.done': 'activities on record, by status; those without a status are counted apart',
  'planProgress.postponed': 'activities on record, by status; those without a status are counted apart',
  'planProgress.cancelled': 'activities on record, by status; those without a status are counted apart',
  'planProgress.unreported': 'activities on record, by status; those without a status are counted apart',
  'planProgress.withTotals': 'activities on record that state a total',
  'planProgress.indicators': 'the plan has results on record in other areas',
  'planProgress.reported': 'indicators on record with a reported value',
  'planActivities.reported': 'indicators of the activity with a reported value',
  'plansCompared.areas': 'areas on record',
  'plansCompared.activities': 'the plan has activities on record in other areas',
  'plansCompared.done': 'the status of an activity of the area is reported',
  'plansCompared.withTotals': 'activities on record that state a total',
  'planResults.baseline': 'reported',
  'planResults.target': 'reported',
  'planResults.actual': 'reported',
  'planResults.progress': 'from baseline, target and actual',
  'planTrainings.value': 'reported',
  'needTotals.needing': 'members that stated their need',
  'needTotals.serious': 'members that stated their need',
  'needTotals.offering': 'members that stated their capacity',
  'responses.answered': 'silence is counted as silence',
  'responses.rate': 'silence is counted as silence',
  'cooperationFunnel.needs': 'needs stated, and activities and results on record',
  'aggregates.known': 'members with a value',
  'aggregates.weightKnown': 'share of the weight of members with a value',
  'aggregates.value': 'a value of the series',
  'profile.known': 'members with a value',
  'profile.value': 'a value of the series',
};

/** Questions whose columns are items done, known and unknown: none done of what is known is a figure. */
export const COUNTED_ITEMS: readonly string[] = ['engagement'];

/** Charts of pages whose table is made of several answers; each of its cells is one of theirs. */
export const MADE_ON_PAGES: ReadonlyMap<string, string> = new Map([
  ['lines', 'areas of two answers by year'],
  ['measures', 'the latest values of a member or group beside those of its group and the network'],
  ['labour', 'a series of a member or group beside those of its group and the network'],
  ['headlines', 'the latest values of several members'],
  ['distribution', 'the values of all members in one year'],
  ['tiles', 'the latest value of each member'],
  ['map', 'the latest value of each member'],
]);

/** Charts of pages whose figures are in another unit than those of the answer; their other columns are those of the answer. */
export const IN_OTHER_UNITS: ReadonlyMap<string, string> = new Map([
  ['scores', 'points of 100 under the weights of the page; the answer has shares under the declared ones'],
]);
