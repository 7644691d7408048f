import type { DeckContext } from '@libs/deck';
import { publisherOf, type I18n } from '@libs/findings';
import type { FrameQuery } from '../gql/graphql';
import { currentMembers } from './reference-data';

/** What the drawings of slides are told with, from what every page knows. */
export function deckContextOf(
  reference: FrameQuery,
  i18n: I18n,
  units: ReadonlyMap<string, string>,
): DeckContext {
  const { sources, meetings, thematicAreas } = reference;
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  return {
    ...{ i18n, units },
    members: currentMembers(reference).map(({ code, group, tileRow, tileColumn }) => ({
      ...{ code, group },
      ...{ row: tileRow, column: tileColumn },
    })),
    meetings: new Map(meetings.map(({ id, startDate, mode }) => [id, { start: startDate, mode }])),
    plans: new Map(thematicAreas.map(({ code, plan }) => [code, plan])),
    publisher: (id) => {
      const publisher = publishers.get(id);
      return publisher === undefined ? null : publisherOf(publisher, i18n.language, i18n.t);
    },
  };
}
