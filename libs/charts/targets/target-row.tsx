import type { ReactNode } from 'react';
import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import type { TargetLine } from '../../questions/plan-results/series.js';
import { isUnproved, type TargetKind } from './target-scale.js';
import { TargetTrack } from './target-track.js';
import { knownWords, lineName, responseWords, valueWords } from './target-words.js';
import styles from './targets.module.css';

interface TargetRowProps {
  readonly plot: PlotArea;
  readonly kind: TargetKind;
  readonly line: TargetLine;
  readonly mark: number;
  readonly wide: boolean;
}

/** Width of the line itself. */
const TRACK = 200;

/** One indicator or level: its name, its line, its figures and what proves them. */
export function TargetRow({ plot, kind, line, mark, wide }: TargetRowProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { unit, baseline, baselineYear, target } = line;
  const missing = label('code:missing', 'not-reported');
  const last = line.points.at(-1);
  const actual = last ? valueWords(last.value, unit, i18n) : missing;
  const width = wide ? TRACK : Math.min(plot.width, 320);
  return (
    <tr
      className={plot.active === mark ? styles.active : undefined}
      onPointerEnter={() => plot.point(mark)}
      onPointerLeave={() => plot.point(null)}
    >
      <th scope="row">
        <bdi>{lineName(line, i18n)}</bdi>
        {kind === 'results' && (
          <span className={styles.detail}>
            {[
              line.direction === null ? null : label('code:result-direction', line.direction),
              line.kirkpatrick === null ? null : label('code:kirkpatrick', line.kirkpatrick),
            ]
              .filter((words) => words !== null)
              .join(' · ')}
          </span>
        )}
      </th>
      <td>
        <svg width={width} height={26} aria-hidden="true">
          <TargetTrack kind={kind} line={line} width={width} y={13} />
        </svg>
      </td>
      {kind === 'results' && (
        <Figure label={t('baseline')}>
          {knownWords(baseline, unit, i18n)}
          {baselineYear !== null && <span className={styles.detail}>{String(baselineYear)}</span>}
        </Figure>
      )}
      <Figure label={t(kind === 'results' ? 'actual' : 'targets.share')} strong={last !== undefined}>
        {actual}
        {last && last.end !== '' && <span className={styles.detail}>{last.end.slice(0, 4)}</span>}
      </Figure>
      {kind === 'results' && <Figure label={t('target')}>{knownWords(target, unit, i18n)}</Figure>}
      <Figure label={t('response-rate')}>{responseWords(line, i18n) ?? missing}</Figure>
      <td className={styles.evidence}>
        <Evidence line={line} />
      </td>
    </tr>
  );
}

interface FigureProps {
  readonly label: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A figure in its column; on a narrow screen its label is with it. */
function Figure({ label, strong = false, children }: FigureProps) {
  return (
    <td className={strong ? styles.strong : styles.number}>
      <span className={styles.label}>{label}</span> {children}
    </td>
  );
}

/** What proves a figure, as a link or a title; a figure without it is marked. */
function Evidence({ line }: { readonly line: TargetLine }) {
  const { t } = useI18n();
  if (isUnproved(line)) return <span className={styles.unproved}>{t('targets.unproved')}</span>;
  if (line.evidence === null) return <span aria-hidden="true">–</span>;
  if (!/^https?:/.test(line.evidence)) return <bdi>{line.evidence}</bdi>;
  return (
    <a href={line.evidence} rel="noreferrer">
      {t('evidence')}
    </a>
  );
}
