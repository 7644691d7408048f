import type { LetterTemplates } from './letter-template.js';

export const en: LetterTemplates = {
  invitation: {
    subject: 'Your access to the PESNET Observatory',
    paragraphs: [
      'Dear {name},',
      'You are invited to the PESNET Observatory, the figures of the OIC Public Employment Services Network. Open this link and choose a password:',
      '{link}',
      'The link works once, for seven days. If you did not expect this message, you can leave it.',
    ],
  },
  reset: {
    subject: 'A new password for the PESNET Observatory',
    paragraphs: [
      'Dear {name},',
      'Somebody asked for a new password for your account. If it was you, open this link:',
      '{link}',
      'The link works once, for one hour. If it was not you, nothing has changed and there is nothing to do.',
    ],
  },
  'password-changed': {
    subject: 'Your password for the PESNET Observatory was changed',
    paragraphs: [
      'Dear {name},',
      'The password of your account was changed just now, and all other sessions were ended.',
      'If it was not you, ask for a new password at once:',
      '{link}',
    ],
  },
  address: {
    subject: 'Your new address for the PESNET Observatory',
    paragraphs: [
      'Dear {name},',
      'This address is to be that of your account. Open this link to confirm it:',
      '{link}',
      'The link works once, for one day. If you did not ask for it, you can ignore this message.',
    ],
  },
  'address-asked': {
    subject: 'Another address for your account at the PESNET Observatory',
    paragraphs: [
      'Dear {name},',
      'Somebody signed in to your account asked for another address. It counts once the link sent to it is opened; until then this one does.',
      'If it was not you, change your password at once, or write to the secretariat:',
      '{link}',
    ],
  },
  'backup-failed': {
    subject: 'The nightly backup of the PESNET Observatory failed',
    paragraphs: [
      'Dear {name},',
      'The backup of this night was not made, or could not be restored on trial. Earlier backups are as they were.',
      'The log of the program has the reason, and npm run doctor says on the machine of the installation what to do. The next backup is made tomorrow at the same time.',
    ],
  },
};
