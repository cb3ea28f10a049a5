import type { input as en } from '../en/input.ts'

export const input: typeof en = {
  number: 'Utilisez de 1 à 20 chiffres, par exemple 2001.',
  owner: 'Utilisez l’extension d’une personne, par exemple 1001, ou laissez vide.',
  tooLong: (most) => `Utilisez ${most} caractères au plus.`,
  oneLine: 'Utilisez une seule ligne de texte simple.',
  locationMissing: 'Choisissez un site.',
  position: 'Le premier étage de la liste a la position 1.',
  share: 'Indiquez un nombre de 0 à 1.',
  nameMissing: 'Saisissez un nom.',
  phoneMissing: 'Indiquez au moins un téléphone.',
  lockMissing: 'Indiquez une extension, un téléphone, ou les deux.',
  placeOfPin: 'Utilisez le numéro d’un téléphone.',
  wallLink: 'Ce n’est pas le lien d’un écran mural.',
  longPin: 'Un code a moins de chiffres.',
  isInPool: (number) => `${number} est déjà un téléphone partagé.`,
  isNotInPool: (number) => `${number} n’est pas un téléphone partagé.`,
}
