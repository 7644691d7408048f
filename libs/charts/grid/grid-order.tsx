import { useI18n } from '../setting.js';
import { headsOf, type Grid } from '../../questions/grid.js';
import { type GridOrder } from './grid-speech.js';
import styles from './grid-order.module.css';

interface GridOrderChoiceProps {
  readonly id: string;
  readonly grid: Grid;
  readonly order: GridOrder;
  readonly onOrder: (order: GridOrder) => void;
}

/** How rows and columns are ordered: as listed, the largest first, or the columns by one row. */
export function GridOrderChoice({ id, grid, order, onOrder }: GridOrderChoiceProps) {
  const { t, label } = useI18n();
  const movable = grid.columns.some(({ heads }) => heads.some(({ type }) => type === 'country'));
  return (
    <label className={styles.order}>
      <span>{t('grid.order')}</span>
      <select
        name={`${id}-order`}
        value={order ?? ''}
        onChange={(event) => onOrder(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{t('grid.order-listed')}</option>
        <option value="most">{t('grid.order-most')}</option>
        {movable &&
          headsOf(grid.rows).map(({ type, code }) => (
            <option key={code} value={code}>
              {t('grid.order-by', { row: label(type, code) })}
            </option>
          ))}
      </select>
    </label>
  );
}
