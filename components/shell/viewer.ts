/** Who looks at a page. */
export type Viewer = {
  name: string
  role: 'admin' | 'manager' | 'front_desk' | 'viewer'
  /** They are still led through the first steps. */
  isGettingStarted: boolean
}
