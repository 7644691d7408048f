/** Rules that records are checked by, with the keys of their names. */
export const ruleCodes = {
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
} as const;
