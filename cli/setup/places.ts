import { dirname, join } from 'node:path'
import { onMachine, templates } from '../../runtime/installation.ts'

/** Every path that set-up looks at or changes. */
export interface Places {
  /** The settings, and what set-up remembers: root's. */
  folder: string
  settings: string
  /** Filled in to become the settings. */
  template: string
  data: string
  /** The FreePBX module, as Module Admin takes it. */
  module: string
  /** FreePBX's own file, which is there when FreePBX is. */
  freePbx: string
  asterisk: string
  /** The folder that is there while systemd runs. */
  systemd: string
}

/** @param root what goes in front of the system's paths; a test has its own folder there */
export function placesBelow(root: string): Places {
  const settings = join(root, onMachine.settings)
  return {
    folder: dirname(settings),
    settings,
    template: templates.settings,
    data: join(root, onMachine.data),
    module: templates.freepbxModule,
    freePbx: join(root, '/etc/freepbx.conf'),
    asterisk: join(root, '/etc/asterisk'),
    systemd: join(root, '/run/systemd/system'),
  }
}
