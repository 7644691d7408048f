/** Letters that the product writes by itself. */
export type LetterKind =
  'invitation' | 'reset' | 'password-changed' | 'address' | 'address-asked' | 'backup-failed';
export type MailKind = LetterKind | 'reminder';

/** The words of a letter. `{name}` is whom it is to, `{link}` is on a line of its own. */
interface LetterTemplate {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** All letters in one language; a kind without words fails the build. */
export type LetterTemplates = Readonly<Record<LetterKind, LetterTemplate>>;
