import { passwordProblem } from '@libs/rules';
import { isRefusedPassword } from './refused-passwords.js';
import { problem, type FieldProblem } from './problem.js';

/** What is wrong with a password that somebody chose. */
export async function newPasswordProblems(
  password: string,
  { name, email }: { readonly name: string | null; readonly email: string | null },
): Promise<FieldProblem[]> {
  const weak = passwordProblem(password, [name ?? '', email ?? '']);
  if (weak !== null) return [problem('password', weak)];
  return (await isRefusedPassword(password)) ? [problem('password', 'common')] : [];
}
