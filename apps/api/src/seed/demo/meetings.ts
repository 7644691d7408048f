import { codesOf } from '@libs/vocabulary';
import { copyRows } from '../../platform/postgres/copy.js';
import { write, type Loading } from '../folder.js';
import type { SeededRandom } from '@libs/rules';
import { FICTIONAL } from '@libs/rules';
import type { InventedMember } from './network.js';

interface InventedMeeting {
  readonly id: string;
  readonly kind: string;
  readonly ordinal: number | null;
  readonly date: string;
  readonly year: number;
  readonly mode: string;
  readonly host: string;
}

interface InventedDelegation {
  readonly country: string;
  readonly meeting: InventedMeeting;
  readonly state: string;
  readonly headcount: number | null;
}

const FIRST_YEAR = 2016;
const VIRTUAL_YEARS: ReadonlySet<number> = new Set([2020, 2021]);

/** Meetings twice a year with complete lists, delegations and, `scale` times, delegates. */
export async function writeMeetings(
  loading: Loading,
  members: readonly InventedMember[],
  chance: SeededRandom,
  { today, scale }: { today: number; scale: number },
): Promise<void> {
  const meetings = inventMeetings(members, chance, today);
  await write(
    loading,
    'meeting',
    meetings.map(({ id, kind, ordinal, date, mode, host }) => ({
      id,
      ordinal,
      kind,
      statutory: true,
      status: 'held',
      ...titles(kind, ordinal, date.slice(0, 4)),
      start_date: date,
      end_date: date,
      country_code: host,
      mode,
      host: `Agency of Member ${nameOf(members, host)}`,
      list: 'complete',
      eligibility_confirmed: true,
      invitations_complete: true,
      source_id: FICTIONAL,
    })),
  );
  const delegations = meetings.flatMap((meeting) => inventDelegations(meeting, members, chance, scale));
  await write(
    loading,
    'delegation',
    delegations.map(({ country, meeting, state, headcount }) => ({
      country_code: country,
      meeting_id: meeting.id,
      state,
      headcount,
      evidence: 'registered',
      source_id: FICTIONAL,
    })),
  );
  await write(
    loading,
    'meeting_count',
    meetings.flatMap((meeting) => countsOf(meeting, delegations)),
  );
  await writeDelegates(loading, delegations, chance);
  await writeProgrammes(loading, meetings, members);
}

function inventMeetings(
  members: readonly InventedMember[],
  chance: SeededRandom,
  today: number,
): InventedMeeting[] {
  const years = Array.from({ length: today - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  return years.flatMap((year, index) =>
    (['network-meeting', 'nfp-meeting'] as const).map((kind) => ({
      id: kind === 'network-meeting' ? `fictional-${index + 1}` : `fictional-nfp-${year}`,
      kind,
      ordinal: kind === 'network-meeting' ? index + 1 : null,
      date: `${year}-${kind === 'network-meeting' ? '06-15' : '11-15'}`,
      year,
      mode: VIRTUAL_YEARS.has(year) ? 'virtual' : chance.pick(['on-site', 'on-site', 'hybrid', 'virtual']),
      host: members[chance.between(0, members.length - 1)]?.code ?? '',
    })),
  );
}

function titles(kind: string, ordinal: number | null, year: string) {
  return kind === 'network-meeting'
    ? {
        title_en: `Fictional meeting ${ordinal} (${year})`,
        title_fr: `Réunion fictive ${ordinal} (${year})`,
        title_ar: `اجتماع خيالي ${ordinal} (${year})`,
      }
    : {
        title_en: `Fictional meeting of focal points (${year})`,
        title_fr: `Réunion fictive des points focaux (${year})`,
        title_ar: `اجتماع خيالي لجهات الاتصال (${year})`,
      };
}

function nameOf(members: readonly InventedMember[], code: string): string {
  return members.find((member) => member.code === code)?.name ?? code;
}

/** What happened to each member: a state is left out where it follows from the complete list. */
function inventDelegations(
  meeting: InventedMeeting,
  members: readonly InventedMember[],
  chance: SeededRandom,
  scale: number,
): InventedDelegation[] {
  const ease = meeting.mode === 'virtual' ? 1.15 : 0.95;
  return members
    .filter(({ since }) => since <= meeting.year)
    .flatMap(({ code, zeal }): InventedDelegation[] => {
      const came = chance.happens(Math.min(0.97, zeal * ease)) || code === meeting.host;
      const people = chance.between(1, 5) * scale;
      if (came) return [{ country: code, meeting, state: 'attended', headcount: people }];
      const state = chance.pick(['absent', 'absent', 'absent', 'excused', 'not-invited', 'unknown']);
      return state === 'absent' ? [] : [{ country: code, meeting, state, headcount: null }];
    });
}

function countsOf(meeting: InventedMeeting, delegations: readonly InventedDelegation[]) {
  const came = delegations.filter((one) => one.meeting.id === meeting.id && one.state === 'attended');
  const people = came.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  const shared = { meeting_id: meeting.id, basis: 'stated', source_id: FICTIONAL, preferred: true };
  return [
    { ...shared, measure: 'countries', value: came.length, counted_as: null },
    { ...shared, measure: 'representatives', value: people, counted_as: 'representatives' },
  ];
}

const LEVELS = codesOf('level');
const ROLES = ['head-of-delegation', 'delegate', 'focal-point'] as const;

async function writeDelegates(
  loading: Loading,
  delegations: readonly InventedDelegation[],
  chance: SeededRandom,
): Promise<void> {
  function* delegates() {
    for (const { country, meeting, headcount } of delegations) {
      for (let index = 0; index < (headcount ?? 0); index += 1) {
        const level =
          LEVELS[Math.min(LEVELS.length - 1, chance.between(0, 3) + chance.between(0, 3))] ?? null;
        const role = index === 0 ? ROLES[0] : chance.pick(ROLES);
        const online = meeting.mode === 'virtual' || (meeting.mode === 'hybrid' && chance.happens(0.4));
        const sex = chance.happens(0.42) ? 'F' : 'M';
        yield [country, chance.uuid(), meeting.id, level, role, sex, online ? 'virtual' : 'on-site'];
      }
    }
  }
  const columns = ['country_code', 'id', 'meeting_id', 'level', 'role', 'sex', 'mode'];
  loading.rows += await copyRows(loading.client, 'delegate', columns, delegates());
}

const SESSIONS = [
  { id: 'registration', kind: 'registration', start_time: '09:00', end_time: '09:30', title: 'Registration' },
  {
    id: 'opening',
    kind: 'opening-session',
    start_time: '09:30',
    end_time: '10:30',
    title: 'Opening session',
  },
  { id: 'panel', kind: 'panel', start_time: '11:00', end_time: '12:30', title: 'Fictional panel' },
  {
    id: 'table',
    kind: 'round-table',
    start_time: '14:00',
    end_time: '15:30',
    title: 'Fictional round table',
  },
  {
    id: 'closing',
    kind: 'closing-session',
    start_time: '16:00',
    end_time: '16:30',
    title: 'Closing session',
  },
] as const;

const AIMS = [
  'Fictional aim: to exchange experience',
  'Fictional aim: to agree on the next activities',
] as const;

async function writeProgrammes(
  loading: Loading,
  meetings: readonly InventedMeeting[],
  members: readonly InventedMember[],
): Promise<void> {
  await write(
    loading,
    'meeting_objective',
    meetings.flatMap(({ id }) =>
      AIMS.map((text_en, index) => ({ meeting_id: id, seq: index + 1, text_en, source_id: FICTIONAL })),
    ),
  );
  await write(
    loading,
    'session',
    meetings.flatMap(({ id, date }) =>
      SESSIONS.map((session) => ({ meeting_id: id, day: 1, date, ...session, source_id: FICTIONAL })),
    ),
  );
  await write(
    loading,
    'session_part',
    meetings.flatMap(({ id, host }, index) =>
      (['opening', 'panel', 'panel'] as const).map((session_id, place) => {
        const country =
          place === 0 ? host : (members[(index * 7 + place * 11) % members.length]?.code ?? host);
        return {
          meeting_id: id,
          seq: place + 1,
          session_id,
          function: place === 0 ? 'address' : 'speaker',
          institution: `Agency of Member ${nameOf(members, country)}`,
          country_code: country,
        };
      }),
    ),
  );
}
