/** Who looks at a page. */
export type Viewer = { name: string; role: 'admin' | 'front_desk' }
