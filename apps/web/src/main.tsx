import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { FrameDocument } from './gql/graphql';
import { App } from './app/app';
import { loadSite } from './app/site';
import { watchReadiness } from './app/watch-readiness';
import { keepOffline } from './lib/keep-offline';
import { answerOptions } from './lib/answer';
import { showUnreachable } from './lib/unreachable';
import './style/fonts.css';
import './style/tokens.css';
import './style/page.css';
import './style/print.css';

const client = new QueryClient();
void client.prefetchQuery(answerOptions(FrameDocument, {}));

const root = document.getElementById('root');
if (root) {
  loadSite(window.location.pathname)
    .then((site) => createRoot(root).render(<App first={site} client={client} />))
    .catch(() => showUnreachable(root))
    .finally(() => watchReadiness(client));
}
keepOffline();
