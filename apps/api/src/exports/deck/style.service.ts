import { keyOf } from '@libs/findings';
import type { DeckStyle, Logo } from '@libs/deck';
import type { I18n } from '@libs/findings';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { RequestContext } from '../../platform/auth/request-context.js';
import type { ReadLogo } from './read-logo.js';
import type { TemplateStyle } from './read-template.js';
import { defaultDeckStyle } from './default-deck-style.js';

export const logoNames = ['network', 'chair'] as const;
export type LogoName = (typeof logoNames)[number];

interface LogoRow {
  readonly name: string;
  readonly content: Omit<ReadLogo, 'bytes'>;
  readonly bytes: Buffer;
}

/** Keeps the logos and the corporate template that decks are made with. */
@Injectable()
export class DeckStyleService {
  constructor(
    private readonly database: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** The style of decks now: the template's colours and fonts, else the product's own, and the logos. */
  async style({ t }: I18n): Promise<DeckStyle> {
    const rows = await this.database.query<
      (LogoRow | { name: 'template'; content: TemplateStyle; bytes: null })[]
    >('select name, content, bytes from deck_setting order by name desc');
    const template = rows.find((row) => row.name === 'template')?.content;
    const logos = rows.flatMap((row): Logo[] =>
      row.bytes === null
        ? []
        : [{ ...(row as LogoRow).content, bytes: row.bytes, alt: t(keyOf('deck.', row.name)) }],
    );
    return { ...defaultDeckStyle, ...template, logos };
  }

  /** What is set beside the product's own style. */
  async set(): Promise<{ readonly logos: readonly string[]; readonly template: boolean }> {
    const rows = await this.database.query<{ name: string }[]>('select name from deck_setting');
    const names = rows.map(({ name }) => name);
    return {
      logos: logoNames.filter((name) => names.includes(`logo-${name}`)),
      template: names.includes('template'),
    };
  }

  /** Sets or takes away a logo. */
  async setLogo(name: LogoName, logo: ReadLogo | null, context: RequestContext): Promise<void> {
    await this.keep(
      `logo-${name}`,
      logo === null
        ? null
        : {
            content: { type: logo.type, width: logo.width, height: logo.height },
            bytes: Buffer.from(logo.bytes),
          },
      context,
    );
  }

  /** Sets or takes away the corporate template, of which only colours and fonts are kept. */
  async setTemplate(template: TemplateStyle | null, context: RequestContext): Promise<void> {
    await this.keep('template', template === null ? null : { content: template, bytes: null }, context);
  }

  private async keep(
    name: string,
    stored: { content: object; bytes: Buffer | null } | null,
    context: RequestContext,
  ): Promise<void> {
    const entry = {
      action: 'setting.deck',
      subject: name,
      after: { [name]: stored === null ? null : stored.content },
    };
    await this.audit.change(context, entry, (change) =>
      stored === null
        ? change.query('delete from deck_setting where name = $1', [name])
        : change.query(
            `insert into deck_setting (name, content, bytes, changed_at) values ($1, $2, $3, now())
            on conflict (name) do update set content = excluded.content, bytes = excluded.bytes, changed_at = excluded.changed_at`,
            [name, JSON.stringify(stored.content), stored.bytes],
          ),
    );
  }
}
