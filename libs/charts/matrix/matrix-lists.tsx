import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { rank, type Matrix } from '../../questions/attendance-matrix/series.js';
import styles from './matrix-lists.module.css';

/** The matrix on a narrow screen: for each meeting, the members of each state by group. */
export function MatrixLists({ matrix }: { readonly matrix: Matrix }) {
  const { label } = useI18n();
  return (
    <div>
      {matrix.meetings.map((meeting) => (
        <details key={meeting} className={styles.meeting}>
          <summary>{label('meeting', meeting)}</summary>
          {matrix.groups.map(({ group, rows }) => (
            <section key={group} className={styles.group}>
              <p className={styles.name}>
                <Key {...groupMark(group)} fill="filled">
                  {label('group', group)}
                </Key>
              </p>
              {statesAt(rows, meeting).map(([state, countries]) => (
                <p key={state}>
                  <span className={styles.state}>{`${label('code:state', state)}: `}</span>
                  {countries.map((country) => label('country', country)).join(' · ')}
                </p>
              ))}
            </section>
          ))}
        </details>
      ))}
    </div>
  );
}

function statesAt(rows: Matrix['groups'][number]['rows'], meeting: string): [string, string[]][] {
  const states = new Map<string, string[]>();
  for (const { country, cells } of rows) {
    const state = cells.find((cell) => cell.meeting === meeting)?.state ?? 'unknown';
    states.set(state, [...(states.get(state) ?? []), country]);
  }
  return [...states].sort(([a], [b]) => rank.indexOf(a) - rank.indexOf(b));
}
