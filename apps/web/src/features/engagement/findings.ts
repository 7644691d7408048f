import type { DataTable } from '@libs/table';
import { noteSentence, rowsOf, sentence, type Sentence } from '@libs/findings';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';
import { changeParts } from '../../../../../libs/questions/change/series';

/** Which members have a score, or that none has and why. */
export function engagementFinding(members: readonly MemberEngagement[]): Sentence {
  const scored = members.filter(({ score }) => score !== null).length;
  const known = Math.max(0, ...members.map(({ pillars }) => pillars.presence.known));
  if (scored === 0) return sentence('engagement.none', { members: members.length, known });
  return sentence('engagement.some', { scored, members: members.length, without: members.length - scored });
}

/** How evenly the delegations of the last counted meeting were spread, in one line. */
export function concentrationFinding(table: DataTable): Sentence {
  const last = rowsOf(table).at(-1);
  if (!last) return sentence('concentration.none');
  return sentence('concentration.reading', {
    meeting: { type: 'meeting', code: last.text('meeting') },
    countries: last.count('countries'),
    eligible: last.count('eligible'),
    known: last.count('known'),
    gini: { ratio: last.count('gini') },
    giniOfAll: { ratio: last.count('giniOfAll') },
    effective: Math.round(last.count('effectiveNumber')),
  });
}

/** From how many members to how many, and by which coming and going. */
export function changeFinding(table: DataTable): Sentence {
  const parts = changeParts(table);
  const members = (part: string): number => parts.find((one) => one.part === part)?.members ?? 0;
  if (parts.length === 0) return sentence('change.none');
  const unknown = members('unknown-before') - members('unknown-after');
  return sentence(unknown === 0 ? 'change.finding' : 'change.finding-unknown', {
    before: members('before'),
    after: members('after'),
    came: members('came') + members('newly-eligible') + members('joined-group'),
    gone: -members('stayed-away') - members('no-longer-eligible') - members('left-group'),
    ...(unknown === 0 ? {} : { unknown }),
  });
}

/** What else differed between the two meetings; no cause is claimed. */
export function changeNotes({ notes }: DataTable): Sentence[] {
  return notes
    .filter(({ code }) => ['note.mode-changed', 'note.host-changed', 'note.members-open'].includes(code))
    .map(noteSentence);
}
