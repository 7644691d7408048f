/** The words of a reminder; `{country}`, `{known}`, `{of}` and `{link}` are filled in. */
export interface ReminderTemplate {
  /** One tidy line, in which neither isolates nor narrow spaces stay. */
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  /** Where nothing is missing. */
  readonly nothing: string;
  readonly items: Readonly<Record<string, string>>;
  /** Before the names of what is missing. */
  readonly open: string;
  readonly closing: string;
  readonly signature: string;
}
