import { DistributionChart, ValueTilesChart } from '@libs/charts';
import { valuesAt, type When } from '../../../../../libs/questions/observations/series';
import { halfFinding, rangeFinding, format, unitWords, whenWords } from '@libs/findings';
import { useEffect, useMemo, useState } from 'react';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import type { PartProps } from './choice';
import styles from './by-year.module.css';
import { YearSlider } from './year-slider';

/** How long the slider rests before the address says its year, in milliseconds. */
const REST = 250;

/** The members at one time: on their tiles and on one axis. Moving the year asks the server for nothing. */
export function ByYear({ choice, label, measure, tables, when: settled, years }: PartProps) {
  const i18n = useI18n();
  const reference = useReferenceData();
  const [, change] = useSearchParams();
  const [moving, setMoving] = useState<When | null>(null);
  const when = moving ?? settled;
  const table = tables[0]?.observations;

  useEffect(() => {
    if (moving === null) return;
    const timer = setTimeout(() => {
      change({ year: String(moving) }, 'replace');
      setMoving(null);
    }, REST);
    return () => clearTimeout(timer);
    // The address is changed once, for the year at which the slider rests.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moving]);

  const places = useMemo(
    () =>
      currentMembers(reference).map(({ code, group, tileRow, tileColumn }) => ({
        code,
        group,
        row: tileRow,
        column: tileColumn,
      })),
    [reference],
  );
  const known = useMemo(
    () => (table ? valuesAt(table, when, places).filter(({ value }) => value !== null) : []),
    [table, when, places],
  );
  if (!table) return null;
  const words = whenWords(
    when,
    known.flatMap(({ year }) => year ?? []),
    i18n,
  );
  const values = known.flatMap(({ value }) => value ?? []);
  const own = known.find(({ area }) => area === choice.areas[0]) ?? null;
  const unit = unitWords(choice.indicator.unit, i18n);
  const ownValue = own === null || own.value === null ? null : { area: own.area, value: own.value };
  return (
    <section className={styles.section} aria-label={i18n.t('labour.by-year')}>
      <YearSlider years={years} when={when} onMove={setMoving} />
      <ValueTilesChart
        id="tiles"
        title={format(halfFinding(values, words, measure), i18n)}
        subtitle={i18n.t('year.subtitle', { indicator: label, unit })}
        table={table}
        when={when}
        places={places}
        measure={measure}
        own={choice.areas[0] ?? null}
      />
      <DistributionChart
        id="distribution"
        title={format(rangeFinding(values, words, measure, ownValue), i18n)}
        subtitle={i18n.t('distribution.subtitle', { indicator: label, unit })}
        table={table}
        when={when}
        members={places}
        measure={measure}
        own={choice.areas[0] ?? null}
      />
    </section>
  );
}
