import type { calls as en } from '../en/calls.ts'

export const calls: typeof en = {
  title: 'Appels aux bureaux',
  lead: 'Passés et reçus pendant que cette personne était connectée à un bureau. Les appels à son propre téléphone n’y sont pas.',
  noMore:
    'Les appels aux bureaux ne sont plus notés. Ceux-ci restent jusqu’à la suppression des événements de leur époque.',
  none: 'Les appels apparaissent ici quelques secondes après leur fin.',
  calls: 'appels',
  columns: { when: 'Quand', with: 'Avec', duration: 'Durée' },
  from: 'De',
  to: 'À',
  withheld: 'un numéro masqué',
  through: (number) => `par ${number}`,
}
