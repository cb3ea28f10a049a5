/** What is around the pages of settings. */
export const settings = {
  title: 'Settings',
  search: 'Search settings',
  pages: (n: number) => `${n} pages`,
  noneFound: (search: string) => `No setting is called “${search}”.`,
  allSettings: 'All settings',
  saved: 'The settings are saved.',
  /** Of a setting: it has no value; it is switched on, or off. */
  none: 'none',
  on: 'on',
  off: 'off',
  neverChanged: 'Nothing has been changed here yet.',
  /** @param by ` by Ada` */
  changed: (time: string, by: string) => `Changed${by}, ${time}.`,
  activity: 'Activity',
}
