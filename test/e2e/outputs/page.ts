import type { Member, DeckContext } from '@libs/deck';
import { namesOf, publisherOf, type Named, type I18n } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import { readFileSync } from 'node:fs';
import { messageFiles } from '../../../apps/web/build/message-files.js';
import { evaluated } from '../../i18n.js';
import { graphql } from '../ask.js';

type Network = 'real' | 'fictional';

interface Frame extends Named {
  readonly network: Omit<Named['network'], 'members'> & {
    readonly members: readonly (Named['network']['members'][number] & {
      readonly group: string;
      readonly tileRow: number;
      readonly tileColumn: number;
    })[];
    readonly asOf: string;
    readonly readOn: string | null;
  };
  readonly thematicAreas: readonly (Named['thematicAreas'][number] & { readonly plan: string })[];
  readonly indicators: readonly { readonly code: string; readonly unit: string }[];
}

const TEXT = '{ en fr ar original }';

/** What every page of a network is read with: the same query and the same functions as the pages' own. */
export async function frameOf(network: Network): Promise<Frame> {
  const { data, errors } = await graphql<Frame>(
    `{
      network {
        members { code name ${TEXT} group tileRow tileColumn }
        observers { code name ${TEXT} }
        asOf readOn fictional
      }
      meetings { id ordinal kind startDate place mode }
      thematicAreas { code title ${TEXT} plan }
      sources { id publisher }
      terms { list code name ${TEXT} }
      indicators { code unit }
    }`,
    {},
    network,
  );
  if (!data) throw new Error(errors?.map(({ message }) => message).join('; '));
  return data;
}

/** A page's reader: all messages of the product, and the names of the network. */
export function i18nOn(frame: Frame, language: Language): I18n {
  const texts = ['core', 'api', 'present'].flatMap((scope) => messageFiles(scope, language));
  const messages = evaluated(
    Object.assign({}, ...[...new Set(texts)].map((path) => JSON.parse(readFileSync(path, 'utf8')))),
    language,
  );
  const t: I18n['t'] = (key, values = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No message has the key ${key}`);
    return typeof message === 'string' ? message : message(values);
  };
  return { language, t, label: namesOf(frame, language, t) };
}

/** What the stage tells its slides with. */
export function deckContextOn(frame: Frame, i18n: I18n): DeckContext {
  const publishers = new Map(frame.sources.map(({ id, publisher }) => [id, publisher]));
  return {
    i18n,
    members: frame.network.members.map(({ code, group, tileRow, tileColumn }): Member => ({
      ...{ code, group },
      ...{ row: tileRow, column: tileColumn },
    })),
    meetings: new Map(frame.meetings.map(({ id, startDate, mode }) => [id, { start: startDate, mode }])),
    plans: new Map(frame.thematicAreas.map(({ code, plan }) => [code, plan])),
    units: new Map(frame.indicators.map(({ code, unit }) => [code, unit])),
    publisher: (id) => {
      const publisher = publishers.get(id);
      return publisher === undefined ? null : publisherOf(publisher, i18n.language, i18n.t);
    },
  };
}
