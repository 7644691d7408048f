/** Every list a user can choose from: code -> key of its label in `terms.`, `plan-terms.` or `quality-terms.<language>.json`. */
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
    excused: 'state-excused',
    'not-invited': 'state-not-invited',
    unknown: 'state-unknown',
    'not-eligible': 'state-not-eligible',
  },
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
  },
  measure: {
    countries: 'measure-countries',
    representatives: 'measure-representatives',
    participations: 'participations',
  },
  'counted-as': {
    representatives: 'counted-as-representatives',
    participants: 'counted-as-participants',
  },
  reason: { secretariat: 'reason-secretariat', 'stated-total': 'reason-stated-total' },
  outcome: { returned: 'returned', 'not-named-again': 'not-named-again', new: 'new-country' },
  programme: {
    '2021-2022': 'programme-2021-2022',
    '2024-2026': 'programme-2024-2026',
    'pes-cab': 'programme-pes-cab',
    'oic-pesnet': 'programme-oic-pesnet',
    'oic-lms': 'programme-oic-lms',
    other: 'programme-other',
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
  change: {
    before: 'change-before',
    came: 'change-came',
    'newly-eligible': 'change-newly-eligible',
    'stayed-away': 'change-stayed-away',
    'no-longer-eligible': 'change-no-longer-eligible',
    after: 'change-after',
  },
  pillar: {
    presence: 'pillar-presence',
    continuity: 'continuity',
    'thematic-range': 'pillar-thematic-range',
    contribution: 'pillar-contribution',
    responsiveness: 'pillar-responsiveness',
  },
  role: {
    visitor: 'role-visitor',
    member: 'national-focal-point',
    'vice-chair': 'vice-chair',
    chair: 'chair',
    secretariat: 'secretariat',
    administrator: 'role-administrator',
  },
  'quality-item': {
    institution: 'item-institution',
    attendance: 'item-attendance',
    statements: 'item-statements',
    reports: 'item-reports',
    indicators: 'item-indicators',
  },
  conflict: { sources: 'conflict-sources', names: 'conflict-names' },
  'logical-rule': {
    'meeting-dates': 'rule-meeting-dates',
    'activity-dates': 'rule-activity-dates',
    'session-times': 'rule-session-times',
    'session-days': 'rule-session-days',
    'representatives-of-countries': 'rule-representatives-of-countries',
    'participations-of-countries': 'rule-participations-of-countries',
    'named-within-stated': 'rule-named-within-stated',
    'delegates-within-headcount': 'rule-delegates-within-headcount',
    'headcounts-within-total': 'rule-headcounts-within-total',
    'member-when-attending': 'rule-member-when-attending',
    'chair-without-gap': 'rule-chair-without-gap',
    'activity-within-plan': 'rule-activity-within-plan',
    'target-after-baseline': 'rule-target-after-baseline',
    percentages: 'rule-percentages',
    'sexes-add-up': 'rule-sexes-add-up',
    'total-between-sexes': 'rule-total-between-sexes',
  },
  place: {
    ankara: 'place-ankara',
    marrakech: 'place-marrakech',
    istanbul: 'place-istanbul',
    baku: 'place-baku',
    jeddah: 'place-jeddah',
    doha: 'place-doha',
    yaounde: 'place-yaounde',
    amman: 'place-amman',
  },
} as const;

export type ListName = keyof typeof codeLists;
export type Code<L extends ListName> = Extract<keyof (typeof codeLists)[L], string>;

/** The codes of a list, in the order in which they are shown. */
export function codesOf(list: ListName): string[] {
  return Object.keys(codeLists[list]);
}

/** Whether `code` stands in the list: the edge's check of what a user sent. */
export function isCode<L extends ListName>(list: L, code: string): code is Code<L> {
  return Object.hasOwn(codeLists[list], code);
}

/** Key of the label of a code; a code that is not in the list is its own label. */
export function termKey(list: string, code: string): string {
  const entries: Readonly<Record<string, Readonly<Record<string, string>>>> = codeLists;
  return entries[list]?.[code] ?? code;
}
