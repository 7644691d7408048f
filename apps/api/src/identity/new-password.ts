import { passwordProblem, type ValidationIssue } from '@libs/rules';
import { isRefusedPassword } from './refused-passwords.js';
import { issue } from './validation-issue.js';

/** What is wrong with a password that someone chose. */
export async function newPasswordProblems(
  password: string,
  { name, email }: { readonly name: string | null; readonly email: string | null },
): Promise<ValidationIssue[]> {
  const weak = passwordProblem(password, [name ?? '', email ?? '']);
  if (weak !== null) return [issue('password', weak)];
  return (await isRefusedPassword(password)) ? [issue('password', 'common')] : [];
}
