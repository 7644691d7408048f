import { localName, type XmlReader } from '../platform/http/xml-part.js';

/** Fields that ask another program, or take something in from elsewhere. */
const FETCHING =
  /^(?:dde|ddeauto|link|import|include|includetext|includepicture|database|embed|control|ocx|htmlactivex)$/i;

/** How much of an instruction says what it does: its first word. */
const LONGEST_WORD = 100;

/**
 * Looks for fields of a text that would start or fetch something. An instruction may be in pieces, and a piece of it be what another field
 * says: where that is its first word, nobody knows what the field would do.
 */
export class FieldsOfText implements XmlReader {
  private found = false;
  /** Instructions of the fields that are open, the innermost last; the first is for what stands in none. */
  private readonly fields: string[] = [''];
  private isInstruction = false;

  isFound(): boolean {
    return this.found;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes))
      if (localName(name) === 'instr') this.check(value);
    this.isInstruction = element === 'instrText' || element === 'delInstrText';
    if (element !== 'fldChar') return;
    const [, type] = Object.entries(attributes).find(([name]) => localName(name) === 'fldCharType') ?? [];
    if (type === 'begin') {
      const around = this.fields.at(-1) ?? '';
      // Within the instruction of another field.
      if (this.fields.length > 1 && around.trim() === '') this.found = true;
      this.fields.push('');
    } else if (type === 'separate') {
      this.check(this.fields.at(-1) ?? '');
      // What follows is what the field says, in which other fields may stand.
      this.fields[this.fields.length - 1] = 'RESULT ';
    } else if (type === 'end') {
      this.check(this.fields.pop() ?? '');
      if (this.fields.length === 0) this.fields.push('');
    }
  }

  text(text: string): void {
    if (!this.isInstruction) return;
    const last = this.fields.length - 1;
    const instruction = `${this.fields[last] ?? ''}${text}`;
    this.fields[last] = instruction.trimStart().slice(0, LONGEST_WORD);
    if (last === 0) this.check(this.fields[0] ?? '');
  }

  close(element: string): void {
    if (element === 'instrText' || element === 'delInstrText') this.isInstruction = false;
    // A field that nothing ends.
    if (element === 'document') for (const instruction of this.fields) this.check(instruction);
  }

  private check(instruction: string): void {
    const [word = ''] = instruction.trim().split(/[\s\\"]/, 1);
    this.found ||= FETCHING.test(word);
  }
}
