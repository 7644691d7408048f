import type { I18n } from '../findings/index.js';
import { createContext, use, type ComponentType, type ReactNode } from 'react';

/** One source of a figure, as a chart names it. */
export interface SourceName {
  readonly publisher: string;
  readonly address: string | null;
}

/**
 * Where a page is drawn: on the server before any script, over what the server drew, or by script alone. The second draws plots as the
 * server did, and again once there is time.
 */
export type Stage = 'server' | 'hydration' | 'script';

/** What every chart of a page shares: who reads, and where a chart may send the reader. */
export interface ChartSetting {
  readonly i18n: I18n;
  readonly stage: Stage;
  source(id: string): SourceName | null;
  /** Address of the list of sources. */
  readonly sourcesPath: string;
  readonly Link: ComponentType<{ to: string; children: ReactNode }>;
  /** Id of the chart whose data table is open; it is in the page's address. */
  readonly openTable: string | null;
  showTable(id: string | null): void;
  /** The address of the page with the data table of one chart open; with none for null. */
  tablePath(id: string | null): string;
  /** The address that restores the page as it is, ending at one chart. */
  address(id: string): string;
  /** Leads to where an error in one chart is reported. */
  report(id: string): void;
}

export const ChartSettingContext = createContext<ChartSetting | null>(null);

/** The setting of the page around a chart. */
export function useSetting(): ChartSetting {
  const setting = use(ChartSettingContext);
  if (!setting) throw new Error('A chart stands outside ChartSettingContext');
  return setting;
}

export function useI18n(): I18n {
  return useSetting().i18n;
}
