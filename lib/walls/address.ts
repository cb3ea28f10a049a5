/** Where a wall’s screen finds the picture of a floor: below the path of its cookie. */
export const wallPictureAddress = ({ id, picture: { hash } }: { id: string; picture: { hash: string } }): string =>
  `/wall/plans/${id}/${hash}`
