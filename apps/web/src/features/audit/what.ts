/** Kinds of change that have words of their own. */
const known = [
  'access.refused',
  'account.accepted',
  'account.erased',
  'account.first-administrator',
  'account.invited',
  'account.language',
  'activity.drafted',
  'error.accepted',
  'error.declined',
  'error.reported',
  'password.changed',
  'password.reset',
  'password.reset-asked',
  'reminder.sent',
  'role.ended',
  'role.given',
  'second-factor.added',
  'second-factor.removed',
  'session.begun',
  'session.ended',
  'session.refused',
  'setting.reading',
  'statement.made',
  'story.deleted',
  'story.saved',
  'target.set',
];

/** A kind of change in words; one that has none yet is shown by its code. */
export function whatWords(what: string, say: (key: string) => string): string {
  return known.includes(what) ? say(`what.${what}`) : what;
}
