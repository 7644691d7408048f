/** The states of a member's report on a period, in their order. */
export const REPORT_STATES = ['draft', 'submitted', 'accepted', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What may become of a report, and whether a reason must be given. A published one is locked until it is reopened. */
const steps: Readonly<Record<ReportState, Readonly<Partial<Record<ReportState, 'free' | 'with-reason'>>>>> = {
  draft: { submitted: 'free' },
  submitted: { accepted: 'free', draft: 'with-reason' },
  accepted: { published: 'free', draft: 'with-reason' },
  published: { draft: 'with-reason' },
};

/** Why a report may not change as asked, or null where it may. */
export function reportStepProblem(
  from: ReportState,
  to: ReportState,
  reason: string | null,
): 'no-such-step' | 'reason-needed' | null {
  const step = steps[from][to];
  if (step === undefined) return 'no-such-step';
  return step === 'with-reason' && (reason ?? '').trim() === '' ? 'reason-needed' : null;
}

/** Whether the figures of a report may be changed: only while it is a draft. */
export function isLocked(state: ReportState): boolean {
  return state !== 'draft';
}
