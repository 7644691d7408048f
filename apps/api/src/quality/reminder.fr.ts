import type { ReminderTemplate } from './reminder-template.js';

export const fr: ReminderTemplate = {
  subject: 'Observatoire PESNET : ce qui n’est pas encore connu ({country})',
  greeting: 'Madame, Monsieur ({country}),',
  intro:
    'L’Observatoire du Réseau des services publics de l’emploi de l’OCI ne dispose pas encore de toutes les informations sur votre pays\u202f:',
  nothing:
    'L’Observatoire du Réseau des services publics de l’emploi de l’OCI dispose de tout ce qui est attendu de votre pays à ce jour. Pourriez-vous vérifier que cela est toujours exact\u202f?',
  items: {
    institution: 'Votre service de l’emploi ou ministère\u202f: son nom dans les trois langues',
    'focal-point': 'Votre point focal national\u202f: institution, fonction et date de début',
    attendance: 'Présence aux réunions dont la liste est complète\u202f: connue pour {known} sur {of}',
    statements: 'Besoins et capacités par domaine thématique\u202f: {known} sur {of} déclarés',
    reports: 'Rapports sur les périodes du plan de travail\u202f: {known} sur {of} reçus',
    indicators:
      'Séries du marché du travail ayant un chiffre des cinq dernières années\u202f: {known} sur {of}',
  },
  open: '. Il manque\u202f:',
  closing:
    'Ce qui est connu, avec ses sources, figure sur la page de votre pays, où une erreur peut aussi être signalée\u202f:',
  signature: 'Avec nos remerciements,\nle secrétariat du Réseau',
};
