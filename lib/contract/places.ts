/** Where desks stand, and how many. `location`: '' for those that have none. */
export interface DesksAtPlace {
  pbx: string
  location: string
  desks: number
}

/** Stands for desks without a location, in addresses and lists to choose from, where '' is all of them. */
export const nowhere = '-'

/** What somebody looks at: '' for all PBXs, and for all locations. */
export interface ChosenPlace {
  pbx: string
  location: string
}

/** The name of the chosen location, '' for desks that have none; null: all of them. */
export const nameOfChosen = ({ location }: Pick<ChosenPlace, 'location'>): string | null =>
  location === '' ? null : location === nowhere ? '' : location

export const isOfAll = ({ pbx, location }: ChosenPlace): boolean => pbx === '' && location === ''

export function isAtPlace(desk: { pbx: string; location: string }, place: ChosenPlace): boolean {
  const location = nameOfChosen(place)
  return (place.pbx === '' || desk.pbx === place.pbx) && (location === null || desk.location === location)
}

export const countDesksAt = (places: readonly DesksAtPlace[], place: ChosenPlace): number =>
  places.filter((one) => isAtPlace(one, place)).reduce((sum, { desks }) => sum + desks, 0)
