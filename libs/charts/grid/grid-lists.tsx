import { keyOf } from '@libs/findings';
import { countriesText } from '../../findings/index.js';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import styles from './grid-lists.module.css';
import { GridUnderName } from './grid-under.js';
import { cellKey, headsOf, type Grid, type GridBlock, type GridHead } from '../../questions/grid.js';

/** The grid on a narrow screen: for each row its columns by group, the largest numbers first. */
export function GridLists({ grid }: { readonly grid: Grid }) {
  const { t, label, language } = useI18n();
  return (
    <div className={styles.lists}>
      {headsOf(grid.rows).map((row) => (
        <details key={row.code}>
          <summary>
            {label(row.type, row.code)}
            {grid.unmet.has(row.code) && <span className={styles.unmet}>{t('grid.unmet')}</span>}
          </summary>
          {grid.columns[0]?.heads[0]?.type === 'group' ? (
            <ul>
              {headsOf(grid.columns).map(({ code }) => (
                <li key={code}>
                  <Key {...groupMark(code)} fill="filled">
                    {label('group', code)}
                  </Key>{' '}
                  {partOf(row, code)}
                </li>
              ))}
            </ul>
          ) : (
            grid.columns.map((block) => <Block key={block.under?.code ?? ''} {...{ grid, row, block }} />)
          )}
        </details>
      ))}
    </div>
  );

  function partOf(row: GridHead, group: string): string {
    const cell = grid.cells.get(cellKey(row.code, group));
    if (!cell) return t(`grid.${grid.blank.kind}`);
    const values = { named: cell.figures[0] ?? 0, of: cell.of ?? 0 };
    return t(cell.atLeast ? 'grid.at-least' : 'groups.of', values);
  }

  function Block({ row, block }: { readonly row: GridHead; readonly block: GridBlock }) {
    const lines = linesOf(grid, row, block);
    if (lines.length === 0) return null;
    return (
      <section>
        {block.under && (
          <p className={styles.group}>
            <GridUnderName under={block.under} />
          </p>
        )}
        {lines.map(({ key, level, codes }) => {
          const countries = countriesText(codes.join(' '), { language, t, label });
          return (
            <p key={`${key} ${level}`}>
              {t(keyOf('grid.', key), { countries, n: level, level: label('code:need', String(level)) })}
            </p>
          );
        })}
      </section>
    );
  }
}

interface Line {
  readonly key: string;
  readonly level: number;
  readonly codes: readonly string[];
}

/** What is said of one row's columns in a block: levels above none, or counts, then those without a cell. */
function linesOf(grid: Grid, row: GridHead, { heads }: GridBlock): Line[] {
  const keys = grid.bins.length === 0 ? ['need-level', 'capacity-level'] : ['count-list'];
  const found = heads.map(({ code }) => ({ code, cell: grid.cells.get(cellKey(row.code, code)) }));
  const lines = keys.flatMap((key, half) => {
    const levels = new Map<number, string[]>();
    for (const { code, cell } of found) {
      const figure = cell?.figures[half] ?? 0;
      if (figure > 0) levels.set(figure, [...(levels.get(figure) ?? []), code]);
    }
    return [...levels].sort(([a], [b]) => b - a).map(([level, codes]) => ({ key, level, codes }));
  });
  const blank = found.filter(({ cell }) => !cell).map(({ code }) => code);
  if (blank.length === 0 || grid.blank.speech === null) return lines;
  return [...lines, { key: `${grid.blank.kind}-list`, level: 0, codes: blank }];
}
