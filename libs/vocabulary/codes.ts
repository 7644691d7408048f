import { qualityLists } from './quality-codes.js';

/** Every list a user can choose from: code -> key of its label in one of the files `…terms.` or `indicators.<language>.json`. */
export const codeLists = {
  group: { arab: 'group-arab', asian: 'group-asian', african: 'group-african' },
  kind: { 'network-meeting': 'network-meeting', 'nfp-meeting': 'nfp-meeting', iclm: 'iclm' },
  mode: { 'on-site': 'mode-on-site', virtual: 'mode-virtual', hybrid: 'mode-hybrid' },
  'meeting-status': {
    held: 'status-held',
    announced: 'status-announced',
    postponed: 'status-postponed',
    cancelled: 'status-cancelled',
  },
  state: {
    attended: 'state-attended',
    absent: 'state-absent',
    // Absent by a complete list, where nobody knows who was invited: the list bears no more.
    'not-named': 'state-not-named',
    excused: 'state-excused',
    'not-invited': 'state-not-invited',
    unknown: 'state-unknown',
    'not-eligible': 'state-not-eligible',
  },
  // The states that are entered; `not-eligible` follows from membership.
  attendance: {
    attended: 'state-attended',
    absent: 'state-absent',
    excused: 'state-excused',
    'not-invited': 'state-not-invited',
    unknown: 'state-unknown',
  },
  evidence: {
    'named-in-list': 'evidence-named-in-list',
    'reported-speaker': 'evidence-reported-speaker',
    registered: 'evidence-registered',
  },
  basis: { stated: 'basis-stated', named: 'basis-named' },
  list: { complete: 'list-complete', partial: 'list-partial', none: 'list-none' },
  'activity-type': {
    workshop: 'workshop',
    'training-course': 'training-course',
    webinar: 'webinar',
    'study-visit': 'study-visit',
    'coordination-meeting': 'coordination-meeting',
    'expert-exchange': 'expert-exchange',
  },
  'activity-status': {
    planned: 'status-planned',
    'under-way': 'status-under-way',
    done: 'status-done',
    postponed: 'status-postponed',
    cancelled: 'status-cancelled',
  },
  'session-kind': {
    registration: 'registration',
    'opening-session': 'opening-session',
    break: 'break',
    'presentation-session': 'presentation-session',
    panel: 'panel',
    'round-table': 'round-table',
    'closing-session': 'closing-session',
    'social-event': 'social-event',
  },
  function: {
    address: 'function-address',
    'hand-over': 'hand-over',
    moderator: 'moderator',
    speaker: 'speaker',
    // What the programme lists without a speaker.
    item: 'function-item',
  },
  'meeting-body': { organiser: 'body-organiser', 'also-invited': 'body-also-invited' },
  wording: { official: 'wording-official', ours: 'wording-ours' },
  'date-precision': { day: 'precision-day', month: 'precision-month', year: 'precision-year' },
  'date-basis': { stated: 'basis-stated', ours: 'date-ours' },
  measure: {
    countries: 'measure-countries',
    representatives: 'measure-representatives',
    participations: 'participations',
  },
  'counted-as': {
    representatives: 'counted-as-representatives',
    participants: 'counted-as-participants',
  },
  reason: {
    secretariat: 'reason-secretariat',
    'stated-total': 'reason-stated-total',
    'on-record': 'reason-on-record',
    'national-figure': 'reason-national-figure',
    'newer-edition': 'reason-newer-edition',
    comparable: 'reason-comparable',
  },
  outcome: {
    returned: 'returned',
    'not-named-again': 'not-named-again',
    new: 'new-country',
    unknown: 'outcome-unknown',
    'unknown-before': 'outcome-unknown-before',
    'not-invited': 'outcome-not-invited',
  },
  // Of whom a meeting's figures are told.
  'counted-of': {
    invited: 'counted-of-invited',
    eligible: 'counted-of-eligible',
    members: 'counted-of-members',
  },
  'area-status': { official: 'area-official', provisional: 'area-provisional' },
  'plan-status': { draft: 'plan-draft', adopted: 'plan-adopted', closed: 'plan-closed' },
  'plan-item': {
    area: 'thematic-area',
    activity: 'activity',
    output: 'output',
    outcome: 'outcome',
  },
  'plan-change': {
    added: 'change-added',
    removed: 'change-removed',
    renamed: 'change-renamed',
    moved: 'change-moved',
    regrouped: 'change-regrouped',
  },
  party: {
    provider: 'party-provider',
    partner: 'partner',
    presenter: 'party-presenter',
    beneficiary: 'party-beneficiary',
    funder: 'funder',
  },
  'result-level': { output: 'output', outcome: 'outcome', impact: 'impact' },
  'result-direction': { more: 'direction-more', less: 'direction-less' },
  'result-unit': {
    persons: 'unit-persons',
    countries: 'unit-countries',
    activities: 'unit-activities',
    documents: 'unit-documents',
    percent: 'unit-percent',
    days: 'unit-days',
  },
  frequency: {
    once: 'frequency-once',
    yearly: 'frequency-yearly',
    'half-yearly': 'frequency-half-yearly',
  },
  kirkpatrick: {
    '1': 'kirkpatrick-1',
    '2': 'kirkpatrick-2',
    '3': 'kirkpatrick-3',
    '4': 'kirkpatrick-4',
  },
  'report-state': {
    draft: 'plan-draft',
    submitted: 'report-submitted',
    accepted: 'report-accepted',
    published: 'report-published',
  },
  need: { '0': 'scale-none', '1': 'scale-low', '2': 'scale-medium', '3': 'scale-high' },
  'funnel-step': {
    need: 'funnel-need',
    matched: 'funnel-matched',
    planned: 'funnel-planned',
    delivered: 'funnel-delivered',
    used: 'funnel-used',
  },
  language: { en: 'language-en', fr: 'language-fr', ar: 'language-ar' },
  missing: {
    'not-reported': 'not-reported',
    unknown: 'missing-unknown',
    'no-data': 'no-data',
    'insufficient-data': 'insufficient-data',
    'not-applicable': 'missing-not-applicable',
  },
  level: {
    minister: 'level-minister',
    'director-general': 'level-director-general',
    'deputy-director-general': 'level-deputy-director-general',
    director: 'level-director',
    'head-of-unit': 'level-head-of-unit',
    expert: 'level-expert',
  },
  sex: { T: 'sex-both', F: 'sex-female', M: 'sex-male' },
  estimate: { modelled: 'modelled', reported: 'reported' },
  aggregation: {
    weighted: 'aggregation-weighted',
    median: 'aggregation-median',
    total: 'aggregation-total',
  },
  'observation-status': {
    reported: 'reported',
    modelled: 'modelled',
    derived: 'derived',
    nowcast: 'nowcast',
  },
  change: {
    before: 'change-before',
    came: 'change-came',
    'newly-eligible': 'change-newly-eligible',
    'joined-group': 'change-joined-group',
    'unknown-before': 'change-unknown-before',
    'stayed-away': 'change-stayed-away',
    'no-longer-eligible': 'change-no-longer-eligible',
    'left-group': 'change-left-group',
    'unknown-after': 'change-unknown-after',
    after: 'change-after',
  },
  pillar: {
    presence: 'pillar-presence',
    continuity: 'continuity',
    'thematic-range': 'pillar-thematic-range',
    contribution: 'pillar-contribution',
    responsiveness: 'pillar-responsiveness',
  },
  driver: {
    ...{ weights: 'driver-weights', mean: 'driver-mean', window: 'driver-window' },
    ...{ pillar: 'driver-pillar', unknown: 'driver-unknown' },
  },
  role: {
    visitor: 'role-visitor',
    member: 'national-focal-point',
    'vice-chair': 'vice-chair',
    chair: 'chair',
    secretariat: 'secretariat',
    administrator: 'role-administrator',
  },
  'version-status': { draft: 'plan-draft', adopted: 'plan-adopted' },
  'strategy-basis': { source: 'basis-source', ours: 'basis-ours' },
  'thematic-basis': { stated: 'basis-stated', assigned_by_us: 'basis-ours', invented: 'basis-invented' },
  'beneficiary-basis': {
    named_list: 'beneficiaries-named-list',
    press_list_incomplete: 'beneficiaries-press-list',
    named_presenter: 'beneficiaries-presenter',
    none: 'beneficiaries-none',
  },
  'meeting-measure': { countries: 'measure-countries', representatives: 'measure-representatives' },
  'activity-measure': { participations: 'participations', countries: 'measure-countries' },
  // One person, not both sexes together, and in one place.
  'person-sex': { F: 'sex-female', M: 'sex-male' },
  'person-mode': { 'on-site': 'mode-on-site', virtual: 'mode-virtual' },
  'institution-kind': {
    national_pes: 'institution-national-pes',
    ministry: 'institution-ministry',
    oic_organ: 'institution-oic-organ',
    international: 'institution-international',
    partner: 'partner',
  },
  'focal-point-role': { 'focal-point': 'national-focal-point', deputy: 'deputy-focal-point' },
  'chair-role': { chair: 'chair', 'vice-chair': 'vice-chair' },
  'membership-kind': { member: 'member-state', observer: 'observer' },
  'document-kind': {
    'rules-of-procedure': 'rules-of-procedure',
    'work-plan': 'work-plan',
    'final-communique': 'final-communique',
    agenda: 'agenda',
    report: 'document-report',
    presentation: 'presentation-session',
    other: 'document-other',
  },
  'indicator-direction': {
    higher_is_better: 'higher-is-better',
    lower_is_better: 'lower-is-better',
    neutral: 'direction-neutral',
  },
  'series-kind': { published: 'series-published', derived: 'series-derived' },
  topic: {
    unemployment: 'topic-unemployment',
    participation: 'topic-participation',
    employment: 'topic-employment',
    youth: 'topic-youth',
    quality: 'topic-quality',
    sectors: 'topic-sectors',
    'hours and productivity': 'topic-hours-and-productivity',
    size: 'topic-size',
    population: 'topic-population',
    economy: 'topic-economy',
  },
  ...qualityLists,
} as const;

export type ListName = keyof typeof codeLists;
export type Code<L extends ListName> = Extract<keyof (typeof codeLists)[L], string>;

/** The codes of a list, in the order in which they are shown. */
export function codesOf(list: ListName): string[] {
  return Object.keys(codeLists[list]);
}

/** Whether `code` is in the list: the edge's check of what a user sent. */
export function isCode<L extends ListName>(list: L, code: string): code is Code<L> {
  return Object.hasOwn(codeLists[list], code);
}
