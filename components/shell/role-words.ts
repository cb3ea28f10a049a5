import type { Viewer } from './viewer'

export const roleWords: Record<Viewer['role'], string> = {
  admin: 'Administrator',
  manager: 'Manager',
  front_desk: 'Front desk',
  viewer: 'Viewer',
}
