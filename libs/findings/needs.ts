import { codesOf } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { rowsOf, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

/** The thematic areas with needs that nobody offers to meet, from `needTotals`. */
export function unmetFinding(totals: DataTable): Sentence {
  const rows = rowsOf(totals);
  const unmet = rows.filter((row) => row.count('unmet') === 1).map((row) => row.text('theme'));
  if (unmet.length > 0)
    return sentence('needs.unmet', { n: unmet.length, themes: { type: 'theme', codes: unmet } });
  return sentence(rows.some((row) => row.count('needing') > 0) ? 'needs.met' : 'needs.shown');
}

/** Who answered, by group, from `responses`: so far, where the round is not over; null where nobody was asked. */
export function responseSentence(responses: DataTable): Sentence | null {
  const rows = rowsOf(responses);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  if (sum('of') === 0) return null;
  const noted = (code: string) => responses.notes.find((note) => note.code === code)?.values;
  const opens = noted('note.round-to-come')?.['opens'];
  if (typeof opens === 'string') return sentence('needs.responses-to-come', { day: { date: opens } });
  const closes = noted('note.round-open')?.['closes'];
  return sentence(typeof closes === 'string' ? 'needs.responses-open' : 'needs.responses', {
    ...(typeof closes === 'string' ? closingDay(closes === 'none' ? null : closes) : {}),
    answered: sum('answered'),
    of: sum('of'),
    groups: {
      list: inOrder(rows).map((row) =>
        sentence('needs.group', {
          group: { type: 'group', code: row.text('group') },
          answered: row.count('answered'),
          of: row.count('of'),
        }),
      ),
    },
  });
}

/** The closing day of a round for a sentence, or that it has none. */
function closingDay(closes: string | null): Sentence['values'] {
  return closes === null ? { closes: 'none', day: '' } : { closes: 'day', day: { date: closes } };
}

/** Why a round has nothing of a member. */
export function roundSentence(round: {
  readonly answer: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
}): Sentence {
  const { answer, opensOn, closesOn } = round;
  if (answer === 'awaited') return sentence('country.needs-awaited', closingDay(closesOn));
  if (answer === 'to-come') return sentence('country.needs-to-come', { day: { date: opensOn } });
  return sentence(answer === 'not-asked' ? 'country.needs-not-asked' : 'country.needs-silent');
}

/** Groups in the order in which they are always told. */
function inOrder(rows: readonly Row[]): Row[] {
  const order = codesOf('group');
  return [...rows].sort((a, b) => order.indexOf(a.text('group')) - order.indexOf(b.text('group')));
}

/** What the matrix of a round holds, from `needTotals`: needs and offers at 2 or 3. */
export function needsMatrixFinding(totals: DataTable): Sentence {
  const rows = rowsOf(totals);
  const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
  if (sum('answered') === 0) return sentence('needs.shown');
  return sentence('needs.matrix', { needs: sum('needing'), offers: sum('offering'), themes: rows.length });
}

/** One theme's needs and offers in a sentence; null where the round did not ask about it. */
export function themeNeeds(totals: DataTable, theme: string): Sentence | null {
  const row = rowsOf(totals).find((one) => one.text('theme') === theme);
  if (!row || row.count('answered') === 0) return null;
  return sentence('needs.theme', {
    answered: row.count('answered'),
    needing: row.count('needing'),
    serious: row.count('serious'),
    offering: row.count('offering'),
  });
}

/** How far the stated needs of all groups came, from `cooperationFunnel`; a need belongs to one group only. */
export function funnelFinding(table: DataTable): Sentence {
  const rows = rowsOf(table);
  const at = (step: string): number =>
    rows.filter((row) => row.text('step') === step).reduce((total, row) => total + row.count('needs'), 0);
  if (at('need') === 0) return sentence('needs.funnel-shown');
  return sentence('needs.funnel', {
    need: at('need'),
    matched: at('matched'),
    planned: at('planned'),
    delivered: at('delivered'),
    used: at('used'),
  });
}
