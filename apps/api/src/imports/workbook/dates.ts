/** Formats of days and times that every workbook knows by number. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** Whether cells of a format show a day or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, ''));
}

const DAY = 86_400_000;

/** A day (YYYY-MM-DD) or, without one, a time (HH:MM), from the number that a workbook keeps. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  const moment = new Date(
    Date.UTC(1899, 11, 30) + Math.round((shifted(serial, from1904) * DAY) / 1_000) * 1_000,
  );
  if (Number.isNaN(moment.valueOf())) return String(serial);
  const text = moment.toISOString();
  return serial >= 0 && serial < 1 ? text.slice(11, 16) : text.slice(0, 10);
}

/** Workbooks count a 29th of February 1900 that never was. */
function shifted(serial: number, from1904: boolean): number {
  if (from1904) return serial + 1_462;
  return serial >= 1 && serial < 60 ? serial + 1 : serial;
}
