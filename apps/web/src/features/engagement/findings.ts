import { MIN_EVENTS, MIN_KNOWN_SHARE, score } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { noteSentence, rowsOf, sentence, type Sentence } from '@libs/findings';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';
import { changeParts } from '../../../../../libs/questions/change/series';

/** Which members have a score, or that none has and why. */
export function engagementFinding(members: readonly MemberEngagement[]): Sentence {
  const scored = members.filter(({ score }) => score !== null).length;
  if (scored === 0) return withoutScores(members);
  return sentence('engagement.some', { scored, members: members.length, without: members.length - scored });
}

/** What all lack: meetings whose lists are complete or, where there are enough of these, items that are known. */
function withoutScores(members: readonly MemberEngagement[]): Sentence {
  const meetings = Math.max(0, ...members.map(({ pillars }) => pillars.presence.known));
  if (meetings < MIN_EVENTS) return sentence('engagement.none', { members: members.length, known: meetings });
  const shares = members
    .filter(({ pillars }) => pillars.presence.known >= MIN_EVENTS)
    .map(({ pillars }) => score(pillars).known);
  return sentence('engagement.none-known', {
    members: members.length,
    needed: { share: MIN_KNOWN_SHARE },
    most: { share: Math.max(...shares) },
  });
}

/** How evenly the delegations of the last counted meeting were spread, in one line. */
export function concentrationFinding(table: DataTable): Sentence {
  const last = rowsOf(table).at(-1);
  if (!last) return sentence('concentration.none');
  const [least, most] = [last.count('countries'), last.count('countriesMax')];
  const said = {
    meeting: { type: 'meeting' as const, code: last.text('meeting') },
    eligible: last.count('eligible'),
    known: last.count('known'),
    gini: { ratio: last.count('gini') },
    giniOfAll: { ratio: last.count('giniOfAll') },
  };
  if (least !== most)
    return sentence('concentration.reading-open', { ...said, least, countries: { range: [least, most] } });
  return sentence('concentration.reading', {
    ...said,
    countries: least,
    effective: Math.round(last.count('effectiveNumber')),
  });
}

/** From how many members to how many, and by which coming and going. */
export function changeFinding(table: DataTable): Sentence {
  const parts = changeParts(table);
  const members = (part: string): number => parts.find((one) => one.part === part)?.members ?? 0;
  const most = (part: string): number => parts.find((one) => one.part === part)?.most ?? 0;
  if (parts.length === 0) return sentence('change.none');
  const gone = {
    came: members('came') + members('newly-eligible') + members('joined-group'),
    gone: -members('stayed-away') - members('no-longer-eligible') - members('left-group'),
  };
  const [before, after] = [members('before'), members('after')];
  if (before !== most('before') || after !== most('after'))
    return sentence('change.finding-open', {
      ...gone,
      before: { range: [before, most('before')] },
      after: { range: [after, most('after')] },
    });
  const unknown = members('unknown-before') - members('unknown-after');
  if (unknown === 0) return sentence('change.finding', { ...gone, before, after });
  return sentence('change.finding-unknown', { ...gone, before, after, unknown });
}

/** What else differed between the two meetings; no cause is claimed. */
export function changeNotes({ notes }: DataTable): Sentence[] {
  return notes
    .filter(({ code }) => ['note.mode-changed', 'note.host-changed', 'note.members-open'].includes(code))
    .map(noteSentence);
}
