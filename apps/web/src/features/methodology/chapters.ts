/** What a chapter is made of, in order: keys of its messages after the chapter's name. */
export interface Chapter {
  readonly name:
    | 'facts'
    | 'conflict'
    | 'lists'
    | 'states'
    | 'coverage'
    | 'breadth'
    | 'retention'
    | 'activities'
    | 'groups'
    | 'gaps'
    | 'small'
    | 'chance'
    | 'engagement'
    | 'uncertainty'
    | 'concentration'
    | 'changes'
    | 'labour'
    | 'drawing'
    | 'objections'
    | 'versions';
  readonly parts: readonly string[];
}

/** The rules, in the order in which a reader meets their figures. */
export const chapters: readonly Chapter[] = [
  { name: 'facts', parts: ['1', '2'] },
  { name: 'conflict', parts: ['1', 'example'] },
  { name: 'lists', parts: ['1', '2'] },
  { name: 'states', parts: ['1', '2'] },
  { name: 'coverage', parts: ['1', 'formula', 'example'] },
  { name: 'breadth', parts: ['1', 'formula', '2', 'example'] },
  { name: 'retention', parts: ['1', '2', 'formula', 'example'] },
  { name: 'activities', parts: ['1', '2', '3'] },
  { name: 'groups', parts: ['1'] },
  { name: 'gaps', parts: ['1', '2', '3', '4', '5'] },
  { name: 'small', parts: ['1'] },
  { name: 'chance', parts: ['1', 'example'] },
  { name: 'engagement', parts: ['1', '2', 'formula', 'example'] },
  { name: 'uncertainty', parts: ['1', '2'] },
  { name: 'concentration', parts: ['1', 'formula', 'example'] },
  { name: 'changes', parts: ['1'] },
  { name: 'labour', parts: ['1', 'formula', '2', 'example'] },
  { name: 'drawing', parts: ['1', '2'] },
  { name: 'objections', parts: objections() },
  { name: 'versions', parts: ['0', '1', '2'] },
];

/** Twelve objections, each before its answer. */
function objections(): string[] {
  return Array.from({ length: 12 }, (_, index) => [`q${index + 1}`, `a${index + 1}`]).flat();
}
