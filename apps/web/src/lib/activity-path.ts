/** The page that shows an activity: its plan's, or, where it is of another programme, that of all plans. */
export function activityPath(activity: string, programme: string): string {
  const page = /^\d{4}-\d{4}$/.test(programme) ? `/work-plans/${programme}` : '/work-plans';
  return `${page}?activity=${encodeURIComponent(activity)}`;
}
