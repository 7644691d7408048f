export function IntervalsChart() { return null; }
