// The keys of all messages, by the files that hold them: what is asked for by a key that is in none of them does not compile.
import type exports from './api/src/exports/messages.en.json';
import type app from './web/src/app/messages.en.json';
import type audit from './web/src/features/audit/messages.en.json';
import type compare from './web/src/features/compare/messages.en.json';
import type cooperation from './web/src/features/cooperation/messages.en.json';
import type countries from './web/src/features/countries/messages.en.json';
import type engagement from './web/src/features/engagement/messages.en.json';
import type entry from './web/src/features/entry/messages.en.json';
import type errorReports from './web/src/features/error-reports/messages.en.json';
import type identity from './web/src/features/identity/messages.en.json';
import type imports from './web/src/features/imports/messages.en.json';
import type labourMarket from './web/src/features/labour-market/messages.en.json';
import type mail from './web/src/features/mail/messages.en.json';
import type meetings from './web/src/features/meetings/messages.en.json';
import type methodology from './web/src/features/methodology/messages.en.json';
import type overview from './web/src/features/overview/messages.en.json';
import type participation from './web/src/features/participation/messages.en.json';
import type present from './web/src/features/present/messages.en.json';
import type quality from './web/src/features/quality/messages.en.json';
import type search from './web/src/features/search/messages.en.json';
import type sources from './web/src/features/sources/messages.en.json';
import type themes from './web/src/features/themes/messages.en.json';
import type workPlans from './web/src/features/work-plans/messages.en.json';
import type uiForm from './web/src/ui/form-messages.en.json';
import type ui from './web/src/ui/messages.en.json';
import type uiRound from './web/src/ui/round-messages.en.json';
import type chartsFunnel from '../libs/charts/funnel/messages.en.json';
import type chartsGrid from '../libs/charts/grid/messages.en.json';
import type chartsIntervals from '../libs/charts/intervals/messages.en.json';
import type chartsLorenz from '../libs/charts/lorenz/messages.en.json';
import type charts from '../libs/charts/messages.en.json';
import type chartsSchedule from '../libs/charts/schedule/messages.en.json';
import type chartsStrip from '../libs/charts/strip/messages.en.json';
import type chartsTargets from '../libs/charts/targets/messages.en.json';
import type chartsTiles from '../libs/charts/tiles/messages.en.json';
import type deck from '../libs/deck/messages.en.json';
import type { QuestionMessages } from '../libs/questions/messages.js';
import type stories from '../libs/stories/messages.en.json';
import type findingsCooperation from '../libs/findings/messages/cooperation.en.json';
import type findingsCountry from '../libs/findings/messages/country.en.json';
import type findingsEngagement from '../libs/findings/messages/engagement.en.json';
import type findingsGap from '../libs/findings/messages/gap.en.json';
import type findingsImport from '../libs/findings/messages/import.en.json';
import type findingsLabourMarket from '../libs/findings/messages/labour-market.en.json';
import type findingsMeeting from '../libs/findings/messages/meeting.en.json';
import type findings from '../libs/findings/messages.en.json';
import type findingsPlan from '../libs/findings/messages/plan.en.json';
import type findingsPlanNotes from '../libs/findings/messages/plan-notes.en.json';
import type findingsQuality from '../libs/findings/messages/quality.en.json';
import type findingsQuestion from '../libs/findings/messages/question.en.json';
import type vocabularyIndicators from '../libs/vocabulary/indicators.en.json';
import type vocabularyPlanTerms from '../libs/vocabulary/plan-terms.en.json';
import type vocabularyQualityTerms from '../libs/vocabulary/quality-terms.en.json';
import type vocabularyTerms from '../libs/vocabulary/terms.en.json';

declare module '../libs/findings/message-key.js' {
  interface MessageKeys
    extends
      Record<keyof typeof exports, string>,
      Record<keyof typeof app, string>,
      Record<keyof typeof audit, string>,
      Record<keyof typeof compare, string>,
      Record<keyof typeof cooperation, string>,
      Record<keyof typeof countries, string>,
      Record<keyof typeof engagement, string>,
      Record<keyof typeof entry, string>,
      Record<keyof typeof errorReports, string>,
      Record<keyof typeof identity, string>,
      Record<keyof typeof imports, string>,
      Record<keyof typeof labourMarket, string>,
      Record<keyof typeof mail, string>,
      Record<keyof typeof meetings, string>,
      Record<keyof typeof methodology, string>,
      Record<keyof typeof overview, string>,
      Record<keyof typeof participation, string>,
      Record<keyof typeof present, string>,
      Record<keyof typeof quality, string>,
      Record<keyof typeof search, string>,
      Record<keyof typeof sources, string>,
      Record<keyof typeof themes, string>,
      Record<keyof typeof workPlans, string>,
      Record<keyof typeof uiForm, string>,
      Record<keyof typeof ui, string>,
      Record<keyof typeof uiRound, string>,
      Record<keyof typeof chartsFunnel, string>,
      Record<keyof typeof chartsGrid, string>,
      Record<keyof typeof chartsIntervals, string>,
      Record<keyof typeof chartsLorenz, string>,
      Record<keyof typeof charts, string>,
      Record<keyof typeof chartsSchedule, string>,
      Record<keyof typeof chartsStrip, string>,
      Record<keyof typeof chartsTargets, string>,
      Record<keyof typeof chartsTiles, string>,
      Record<keyof typeof deck, string>,
      Record<QuestionMessages, string>,
      Record<keyof typeof stories, string>,
      Record<keyof typeof findingsCooperation, string>,
      Record<keyof typeof findingsCountry, string>,
      Record<keyof typeof findingsEngagement, string>,
      Record<keyof typeof findingsGap, string>,
      Record<keyof typeof findingsImport, string>,
      Record<keyof typeof findingsLabourMarket, string>,
      Record<keyof typeof findingsMeeting, string>,
      Record<keyof typeof findings, string>,
      Record<keyof typeof findingsPlan, string>,
      Record<keyof typeof findingsPlanNotes, string>,
      Record<keyof typeof findingsQuality, string>,
      Record<keyof typeof findingsQuestion, string>,
      Record<keyof typeof vocabularyIndicators, string>,
      Record<keyof typeof vocabularyPlanTerms, string>,
      Record<keyof typeof vocabularyQualityTerms, string>,
      Record<keyof typeof vocabularyTerms, string> {}
}
