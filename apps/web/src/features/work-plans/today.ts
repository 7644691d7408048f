import { useState } from 'react';

/** The day on which the page was opened, as an ISO date: the only place that reads a clock. */
export function useToday(): string {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return today;
}
