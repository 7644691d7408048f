/**
 * The day that it is where days begin first (UTC+14), ISO 8601: a first day after it is to come everywhere. The database has the
 * same rule as `latest_day()`.
 */
export function latestDay(now = new Date()): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}
