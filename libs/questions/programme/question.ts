import { byMeetings } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';
import { meeting } from '../arguments.js';

export interface OneMeeting {
  readonly meeting: string;
}

/** What was planned for a meeting, session by session, and who was to speak? Never evidence that anybody came. */
export const programme = {
  name: 'programme',
  description: 'What was planned for a meeting, session by session?',
  arguments: meeting,
  uses: byMeetings,
  columns: [
    { name: 'session', role: 'dimension', type: 'text' },
    { name: 'day', role: 'attribute', type: 'count' },
    { name: 'date', role: 'attribute', type: 'date' },
    { name: 'start', role: 'attribute', type: 'time' },
    { name: 'end', role: 'attribute', type: 'time', missing: 'unknown' },
    { name: 'kind', role: 'attribute', type: 'code:session-kind' },
    { name: 'title', role: 'attribute', type: 'text' },
    { name: 'theme', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'function', role: 'attribute', type: 'code:function', missing: 'not-applicable' },
    { name: 'programmeItem', role: 'attribute', type: 'text', missing: 'not-applicable' },
    { name: 'person', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'role', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'institution', role: 'attribute', type: 'institution', missing: 'not-reported' },
    { name: 'country', role: 'attribute', type: 'country', missing: 'not-reported' },
  ],
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.as-planned', values: {} }]),
} satisfies Question<AnswerRow, OneMeeting>;
