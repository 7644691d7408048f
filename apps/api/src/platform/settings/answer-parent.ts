/** What a process says that reads what someone else made: its answer, and the fault of ours behind it. */
export interface ChildReply<Answer> {
  readonly answer: Answer;
  readonly fault?: string;
}

/**
 * Reads one input in this process, which was begun for it, and answers its parent: whatever the input does to memory or time ends with
 * this process. A file at which a reader fails in a way that nobody foresaw is one that cannot be read, and no fault of who brought it.
 */
export function answerParent<Input, Answer>(
  read: (input: Input) => Answer | Promise<Answer>,
  unreadable: (input: Input) => Answer,
): void {
  process.once('message', (input: Input) => {
    void replyTo(read, unreadable, input).then((reply) => process.send?.(reply));
  });
  // The server has ended meanwhile: nobody waits for an answer.
  process.once('disconnect', () => process.exit());
}

export async function replyTo<Input, Answer>(
  read: (input: Input) => Answer | Promise<Answer>,
  unreadable: (input: Input) => Answer,
  input: Input,
): Promise<ChildReply<Answer>> {
  try {
    return { answer: await read(input) };
  } catch (fault) {
    // The file is not there, or the disk fails: that is no fault of the file.
    if (typeof fault === 'object' && fault !== null && 'syscall' in fault) throw fault;
    const words = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { answer: unreadable(input), fault: words };
  }
}
