import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** A real mail server on this machine, that keeps what it gets and can refuse for a while. */
export class PostOffice {
  readonly received: Received[] = [];
  refusing = false;
  /** How often someone came with a letter while it refused. */
  refused = 0;
  private readonly server: SMTPServer;

  constructor(private readonly port: number) {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: (_address, _session, callback) => {
        if (!this.refusing) return callback();
        this.refused += 1;
        callback(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const message = Buffer.concat(chunks).toString('utf8');
          this.received.push({
            to: rcptTo[0]?.address ?? '',
            from: mailFrom === false ? '' : mailFrom.address,
            subject: headerOf(message, 'Subject'),
            text: textOf(message),
          });
          callback();
        });
      },
    });
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}?from=pesnet@example.org`;
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.port, '127.0.0.1', () => resolve()));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function headerOf(message: string, name: string): string {
  const head = (message.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  const line = new RegExp(`^${name}: (.*)$`, 'mi').exec(head)?.[1] ?? '';
  return line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, code: string) =>
      decoded(how.toLowerCase() === 'b' ? 'base64' : 'quoted-printable', code.replaceAll('_', ' ')),
    );
}

/** The plain text among the parts of a message. */
function textOf(message: string): string {
  const part =
    message.split(/\r\n--[^\r]+\r\n/).find((one) => /^content-type: text\/plain/im.test(one)) ?? '';
  const at = part.indexOf('\r\n\r\n');
  const how = /content-transfer-encoding: (\S+)/i.exec(part)?.[1] ?? '7bit';
  return decoded(how, part.slice(at + 4));
}

function decoded(how: string, text: string): string {
  if (how === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (how !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
