import { meanings, type Part, wordingOf } from './meanings.ts'

/** The languages that these texts are in; recordings may be in any that Asterisk knows. */
export const textLanguages = ['en', 'de', 'es', 'fr'] as const
export type TextLanguage = (typeof textLanguages)[number]

/** What is to be read out for each of our own recordings. Where a text ends with a colon, a number follows it. */
export const texts: Record<string, Record<TextLanguage, string>> = {
  'ask-extension': {
    en: 'To log in, please enter your extension, followed by the pound key.',
    de: 'Zum Anmelden geben Sie bitte Ihre Nebenstelle ein und drücken Sie die Rautetaste.',
    es: 'Para iniciar sesión, marque su extensión seguida de la tecla almohadilla.',
    fr: 'Pour vous connecter, composez votre numéro de poste, suivi de la touche dièse.',
  },
  'ask-pin': {
    en: 'Please enter the PIN of your mailbox, followed by the pound key.',
    de: 'Bitte geben Sie die PIN Ihres Anrufbeantworters ein und drücken Sie die Rautetaste.',
    es: 'Marque el PIN de su buzón de voz seguido de la tecla almohadilla.',
    fr: 'Composez le code de votre messagerie vocale, suivi de la touche dièse.',
  },
  incorrect: {
    en: 'That was not right. Please enter your extension again, followed by the pound key.',
    de: 'Das war nicht richtig. Bitte geben Sie Ihre Nebenstelle noch einmal ein und drücken Sie die Rautetaste.',
    es: 'Los datos no son correctos. Vuelva a marcar su extensión seguida de la tecla almohadilla.',
    fr: 'Ce n’est pas correct. Composez de nouveau votre numéro de poste, suivi de la touche dièse.',
  },
  'incorrect-pin': {
    en: 'That was not right. Please enter your PIN again, followed by the pound key.',
    de: 'Das war nicht richtig. Bitte geben Sie Ihre PIN noch einmal ein und drücken Sie die Rautetaste.',
    es: 'Los datos no son correctos. Vuelva a marcar su PIN seguido de la tecla almohadilla.',
    fr: 'Ce n’est pas correct. Composez de nouveau votre code, suivi de la touche dièse.',
  },
  'no-more-tries': {
    en: 'That was not right either. Please hang up, and dial again later. Goodbye.',
    de: 'Auch das war nicht richtig. Bitte legen Sie auf und wählen Sie später noch einmal. Auf Wiederhören.',
    es: 'Los datos tampoco son correctos. Cuelgue y vuelva a intentarlo más tarde. Adiós.',
    fr: 'Ce n’est toujours pas correct. Raccrochez et réessayez plus tard. Au revoir.',
  },
  'logged-in': {
    en: 'You are logged in. This phone is yours now.',
    de: 'Sie sind angemeldet. Dieses Telefon ist jetzt Ihres.',
    es: 'Ha iniciado sesión. Este teléfono es ahora el suyo.',
    fr: 'Vous êtes connecté. Ce téléphone est maintenant le vôtre.',
  },
  'already-logged-in': {
    en: 'You were logged in here already. Nothing has changed.',
    de: 'Sie waren hier schon angemeldet. Es hat sich nichts geändert.',
    es: 'Ya había iniciado sesión en este teléfono. No ha cambiado nada.',
    fr: 'Vous étiez déjà connecté à ce téléphone. Rien n’a changé.',
  },
  'logged-out': {
    en: 'You are logged out. This phone is free.',
    de: 'Sie sind abgemeldet. Dieses Telefon ist frei.',
    es: 'Ha cerrado la sesión. Este teléfono queda libre.',
    fr: 'Vous êtes déconnecté. Ce téléphone est libre.',
  },
  'lost-race': {
    en: 'Somebody else was quicker. To try again, enter your extension, followed by the pound key.',
    de: 'Jemand anderes war schneller. Um es noch einmal zu versuchen, geben Sie Ihre Nebenstelle ein und drücken Sie die Rautetaste.',
    es: 'Otra persona se ha adelantado. Para volver a intentarlo, marque su extensión seguida de la tecla almohadilla.',
    fr: 'Quelqu’un d’autre a été plus rapide. Pour réessayer, composez votre numéro de poste, suivi de la touche dièse.',
  },
  'not-a-hot-desk': {
    en: 'Nobody can log in at this phone.',
    de: 'An diesem Telefon kann man sich nicht anmelden.',
    es: 'En este teléfono no se puede iniciar sesión.',
    fr: 'Il n’est pas possible de se connecter à ce téléphone.',
  },
  'service-unavailable': {
    en: 'Logging in and out is not possible at the moment. Please try again later.',
    de: 'An- und Abmelden ist im Augenblick nicht möglich. Bitte versuchen Sie es später noch einmal.',
    es: 'En este momento no es posible iniciar ni cerrar sesión. Vuelva a intentarlo más tarde.',
    fr: 'Il n’est pas possible de se connecter ou de se déconnecter en ce moment. Réessayez plus tard.',
  },
  'try-again': {
    en: 'Something went wrong. Please hang up, and dial again.',
    de: 'Da ist etwas schiefgegangen. Bitte legen Sie auf und wählen Sie noch einmal.',
    es: 'Se ha producido un error. Cuelgue y vuelva a marcar.',
    fr: 'Une erreur s’est produite. Raccrochez et recomposez le numéro.',
  },
  goodbye: { en: 'Goodbye.', de: 'Auf Wiederhören.', es: 'Adiós.', fr: 'Au revoir.' },
  'not-allowed-here': {
    en: 'You may not log in at this phone. Please choose another one.',
    de: 'An diesem Telefon dürfen Sie sich nicht anmelden. Bitte nehmen Sie ein anderes.',
    es: 'No tiene permiso para iniciar sesión en este teléfono. Elija otro.',
    fr: 'Vous n’êtes pas autorisé à vous connecter à ce téléphone. Choisissez-en un autre.',
  },
  'not-allowed-now': {
    en: 'You may not log in at this phone at this time.',
    de: 'Zu dieser Zeit dürfen Sie sich an diesem Telefon nicht anmelden.',
    es: 'A esta hora no tiene permiso para iniciar sesión en este teléfono.',
    fr: 'Vous n’êtes pas autorisé à vous connecter à ce téléphone à cette heure.',
  },
  'never-hot-desk': {
    en: 'This extension stays at its own phone, and cannot log in elsewhere.',
    de: 'Diese Nebenstelle bleibt an ihrem eigenen Telefon und kann sich nirgends anmelden.',
    es: 'Esta extensión permanece en su propio teléfono y no puede iniciar sesión en otros.',
    fr: 'Ce poste reste sur son propre téléphone et ne peut pas se connecter ailleurs.',
  },
  'desk-taken': {
    en: 'You cannot log in here. This phone is being used by extension:',
    de: 'Hier können Sie sich nicht anmelden. Dieses Telefon benutzt die Nebenstelle:',
    es: 'No puede iniciar sesión aquí. Este teléfono lo está usando la extensión:',
    fr: 'Vous ne pouvez pas vous connecter ici. Ce téléphone est utilisé par le poste :',
  },
  'confirm-takeover': {
    en: 'This phone is being used by extension:',
    de: 'Dieses Telefon benutzt die Nebenstelle:',
    es: 'Este teléfono lo está usando la extensión:',
    fr: 'Ce téléphone est utilisé par le poste :',
  },
  'confirm-takeover-press-1': {
    en: 'To log in here all the same, press 1.',
    de: 'Um sich trotzdem hier anzumelden, drücken Sie die 1.',
    es: 'Para iniciar sesión aquí de todos modos, pulse 1.',
    fr: 'Pour vous connecter ici malgré tout, appuyez sur 1.',
  },
  'logged-in-elsewhere': {
    en: 'You are logged in at another phone. Please log out there first.',
    de: 'Sie sind an einem anderen Telefon angemeldet. Bitte melden Sie sich zuerst dort ab.',
    es: 'Ya ha iniciado sesión en otro teléfono. Cierre primero esa sesión.',
    fr: 'Vous êtes connecté à un autre téléphone. Déconnectez-vous d’abord de celui-ci.',
  },
  'logged-out-elsewhere': {
    en: 'You are logged out of the other phone.',
    de: 'Sie sind am anderen Telefon abgemeldet.',
    es: 'Ha cerrado la sesión en el otro teléfono.',
    fr: 'Vous êtes déconnecté de l’autre téléphone.',
  },
  'pin-must-be-changed': {
    en: 'Your PIN is too easy to guess. Please change it in your mailbox first, and then log in.',
    de: 'Ihre PIN ist zu leicht zu erraten. Bitte ändern Sie sie zuerst an Ihrem Anrufbeantworter, und melden Sie sich dann an.',
    es: 'Su PIN es demasiado fácil de adivinar. Cámbielo primero en su buzón de voz y después inicie sesión.',
    fr: 'Votre code est trop facile à deviner. Changez-le d’abord dans votre messagerie vocale, puis connectez-vous.',
  },
  'wait-please': {
    en: 'One moment, please.',
    de: 'Einen Augenblick, bitte.',
    es: 'Un momento, por favor.',
    fr: 'Un instant, s’il vous plaît.',
  },
}

/** The recordings that make up a PBX's own prompts, in the order of the meanings. */
export const recordings: string[] = [...new Set(meanings.flatMap((meaning) => wordingOf(meaning).own.filter(isName)))]

function isName(part: Part): part is string {
  return typeof part === 'string'
}
