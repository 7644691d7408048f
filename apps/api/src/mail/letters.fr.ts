import type { LetterTemplates } from './letter-template.js';

export const fr: LetterTemplates = {
  invitation: {
    subject: 'Votre accès à l’Observatoire PESNET',
    paragraphs: [
      'Bonjour {name},',
      'Vous êtes invité(e) à l’Observatoire PESNET, qui présente les chiffres du Réseau des services publics de l’emploi de l’OCI. Ouvrez ce lien et choisissez un mot de passe\u202f:',
      '{link}',
      'Le lien fonctionne une seule fois, pendant sept jours. Si vous n’attendiez pas ce message, vous pouvez l’ignorer.',
    ],
  },
  reset: {
    subject: 'Un nouveau mot de passe pour l’Observatoire PESNET',
    paragraphs: [
      'Bonjour {name},',
      'Un nouveau mot de passe a été demandé pour votre compte. Si la demande vient de vous, ouvrez ce lien\u202f:',
      '{link}',
      'Le lien fonctionne une seule fois, pendant une heure. Si la demande ne vient pas de vous, rien n’a changé et il n’y a rien à faire.',
    ],
  },
  'password-changed': {
    subject: 'Votre mot de passe de l’Observatoire PESNET a été modifié',
    paragraphs: [
      'Bonjour {name},',
      'Le mot de passe de votre compte vient d’être modifié, et toutes les autres sessions ont été fermées.',
      'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe\u202f:',
      '{link}',
    ],
  },
  address: {
    subject: 'Votre nouvelle adresse pour l’Observatoire PESNET',
    paragraphs: [
      'Bonjour {name},',
      'Cette adresse doit devenir celle de votre compte. Pour la confirmer, ouvrez ce lien\u202f:',
      '{link}',
      'Le lien fonctionne une seule fois, pendant un jour. Si vous n’avez rien demandé, vous pouvez ignorer ce message.',
    ],
  },
  'address-asked': {
    subject: 'Une autre adresse pour votre compte à l’Observatoire PESNET',
    paragraphs: [
      'Bonjour {name},',
      'Une personne connectée à votre compte a demandé une autre adresse. La nouvelle adresse prendra effet dès l’ouverture du lien qui y est envoyé\u202f; d’ici là, l’adresse actuelle reste la vôtre.',
      'Si ce n’était pas vous, changez tout de suite votre mot de passe ou écrivez au secrétariat\u202f:',
      '{link}',
    ],
  },
  'backup-failed': {
    subject: 'La sauvegarde nocturne de l’Observatoire PESNET a échoué',
    paragraphs: [
      'Bonjour {name},',
      'La sauvegarde de cette nuit n’a pas été faite, ou n’a pas pu être restaurée à l’essai. Les sauvegardes antérieures sont intactes.',
      'Le journal du programme en donne la raison\u202f; sur la machine de l’installation, la commande npm run doctor indique ce qu’il faut faire. La prochaine sauvegarde aura lieu demain à la même heure.',
    ],
  },
};
