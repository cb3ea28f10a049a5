import type { signIns as en } from '../en/sign-ins.ts'

export const signIns: typeof en = {
  own: {
    title: 'Où votre session est ouverte',
    lead: 'Fermez celles dont vous ne vous servez plus. Si vous n’en reconnaissez pas une, fermez-la et changez votre mot de passe.',
    thisOne: 'Celle-ci',
    end: 'Fermer',
    which: (browser, address) => ` la session de ${browser}, ${address}`,
    ended: (browser) => `La session de ${browser} est fermée.`,
    notEnded: (browser) => `La session de ${browser} n’a pas été fermée.`,
  },
  all: {
    title: 'Sessions ouvertes',
    lead: 'Une session se ferme au bout de 12 heures sans activité, et de 7 jours.',
    you: '(vous)',
    more: (n) => `et ${n} de plus`,
    end: 'Fermer toutes les sessions',
    of: (name) => ` de ${name}`,
    question: (name) => `Fermer toutes les sessions de ${name} ?`,
    confirm: 'Tout fermer',
    ended: (name) => `Toutes les sessions de ${name} sont fermées.`,
    notEnded: (name) => `Les sessions de ${name} n’ont pas été fermées.`,
    consequenceOwn:
      'Vos sessions sont fermées aussitôt partout, ici aussi ; vous pouvez ensuite vous connecter de nouveau.',
    consequence:
      'Ses sessions sont fermées aussitôt partout ; cette personne peut ensuite se connecter de nouveau. Pour l’en empêcher, désactivez le compte.',
  },
  addressUnknown: (time) => `Adresse inconnue, dernière activité : ${time}`,
  address: (address, time) => `${address}, dernière activité : ${time}`,
  browserAddressUnknown: (browser, time) => `${browser}, adresse inconnue, dernière activité : ${time}`,
  browserAddress: (browser, address, time) => `${browser}, ${address}, dernière activité : ${time}`,
}
