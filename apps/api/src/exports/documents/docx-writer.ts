import { escapeBidi } from '@libs/table';
import { CONVENTIONS, isRightToLeft, type Language } from '@libs/vocabulary';
import type * as Docx from 'docx';

/** Arial has the three scripts and is on every machine that opens the file. */
const FONT = 'Arial';
const INK = '1B1F24';
const MUTED = '5A6068';
const ACCENT = '0B5C5A';

/** Kinds of paragraphs: size in half points, colour, and the room before and after. */
const TEXT_STYLES = {
  title: { size: 40, bold: true, color: INK, before: 60, after: 40 },
  under: { size: 20, bold: false, color: MUTED, before: 0, after: 120 },
  heading: { size: 24, bold: true, color: ACCENT, before: 220, after: 80 },
  text: { size: 19, bold: false, color: INK, before: 0, after: 60 },
  item: { size: 19, bold: false, color: INK, before: 0, after: 60 },
  note: { size: 16, bold: false, color: MUTED, before: 40, after: 40 },
  head: { size: 16, bold: true, color: MUTED, before: 20, after: 20 },
  cell: { size: 18, bold: false, color: INK, before: 20, after: 20 },
  caption: { size: 18, bold: true, color: INK, before: 60, after: 20 },
  edge: { size: 15, bold: false, color: MUTED, before: 0, after: 0 },
  warning: { size: 18, bold: true, color: 'C2410C', before: 0, after: 80 },
} as const;
type TextStyle = keyof typeof TEXT_STYLES;

/** Writes paragraphs in one language and direction. */
export class DocxWriter {
  readonly rightToLeft: boolean;

  constructor(
    private readonly docx: typeof Docx,
    private readonly language: Language,
  ) {
    this.rightToLeft = isRightToLeft(language);
  }

  get styles(): Docx.IStylesOptions {
    const language = {
      value: CONVENTIONS[this.language].officeLocale,
      bidirectional: CONVENTIONS.ar.officeLocale,
    };
    return {
      default: { document: { run: { font: FONT, language } } },
      paragraphStyles: [
        { id: 'title', name: 'Title', basedOn: 'Normal', quickFormat: true },
        {
          id: 'heading',
          name: 'heading 1',
          basedOn: 'Normal',
          quickFormat: true,
          paragraph: { outlineLevel: 0 },
        },
      ],
    };
  }

  get numbering(): Docx.INumberingOptions {
    const indent = { left: 280, hanging: 200 };
    const level = {
      level: 0,
      format: this.docx.LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent } },
    };
    return { config: [{ reference: 'list', levels: [level] }] };
  }

  paragraph(text: string, style: TextStyle, more: Docx.IParagraphOptions = {}): Docx.Paragraph {
    const lines = escapeBidi(text).split(/\r\n?|\n/);
    return this.withRuns(
      lines.map((line, index) => this.run(line, style, index > 0)),
      style,
      more,
    );
  }

  /** A line in which some parts are fields, such as the number of the page. */
  fields(parts: readonly string[]): Docx.Paragraph {
    const run = new this.docx.TextRun({ ...this.runOptions('edge'), children: [...parts] });
    return this.withRuns([run], 'edge', {});
  }

  withRuns(children: Docx.ParagraphChild[], style: TextStyle, more: Docx.IParagraphOptions): Docx.Paragraph {
    const { before, after } = TEXT_STYLES[style];
    const styled = style === 'title' || style === 'heading' ? { style } : {};
    return new this.docx.Paragraph({
      ...styled,
      children,
      bidirectional: this.rightToLeft,
      spacing: { before, after },
      keepNext: style === 'heading' || style === 'caption',
      ...more,
    });
  }

  private run(text: string, style: TextStyle, onNewLine: boolean): Docx.TextRun {
    return new this.docx.TextRun({ ...this.runOptions(style), text, ...(onNewLine ? { break: 1 } : {}) });
  }

  private runOptions(style: TextStyle): Docx.IRunOptions {
    const { size, bold, color } = TEXT_STYLES[style];
    return { font: FONT, size, sizeComplexScript: size, bold, color, rightToLeft: this.rightToLeft };
  }
}
