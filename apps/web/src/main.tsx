import { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { FrameDocument } from './gql/graphql';
import { App } from './app/app';
import { loadSite } from './app/site';
import { watchReadiness } from './app/watch-readiness';
import { watchSessionNote } from './lib/session-note';
import { takeAnswers } from './lib/drawn-answers';
import { startServiceWorker } from './lib/start-service-worker';
import { answerOptions } from './lib/use-answer';
import { showUnreachable } from './lib/unreachable';
import './style/fonts.css';
import './style/tokens.css';
import './style/page.css';
import './style/print.css';

const client = new QueryClient();
const root = document.getElementById('root');
if (root) {
  const isDrawn = takeAnswers(client);
  if (!isDrawn) {
    root.replaceChildren();
    void client.prefetchQuery(answerOptions(FrameDocument, {}));
  }
  loadSite(window.location.pathname)
    .then((first) => {
      if (isDrawn) hydrateRoot(root, <App first={first} client={client} stage="hydration" />);
      else createRoot(root).render(<App first={first} client={client} stage="script" />);
    })
    .catch(() => showUnreachable(root))
    .finally(() => watchReadiness(client));
}
watchSessionNote();
startServiceWorker();
