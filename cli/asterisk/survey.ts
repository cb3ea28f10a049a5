import { readdirSync } from 'node:fs'
import { matches } from '../../pbx/dialplan/pattern.ts'
import { isOn, readConf, type Setting, valueOf } from './conf.ts'

/** What an Asterisk configuration folder says about the interfaces that Hot Desk uses. */
export interface Survey {
  ami: { enabled: boolean; port: string }
  /** Asterisk's HTTP server, which carries ARI. */
  http: { enabled: boolean; port: string }
  ari: { enabled: boolean }
  /** What an administrator should look at, as whole sentences. */
  warnings: string[]
}

/** @param willEnable what is off will be switched on: no need to report it */
export function survey(directory: string, willEnable = false): Survey {
  const [manager, http, ari] = ['manager.conf', 'http.conf', 'ari.conf'].map((file) => readConf(directory, file))
  const general = (settings: Setting[] | undefined, name: string) => valueOf(settings ?? [], 'general', name)
  const found = {
    ami: { enabled: isOn(general(manager, 'enabled')), port: general(manager, 'port') ?? '5038' },
    http: { enabled: isOn(general(http, 'enabled')), port: general(http, 'bindport') ?? '8088' },
    ari: { enabled: isOn(general(ari, 'enabled') ?? 'yes') },
  }
  const off = (what: string) =>
    willEnable ? null : `${what} is switched off. Set enabled = yes there under [general], or add --enable.`
  const warnings = [
    found.ami.enabled ? openTo('manager.conf', general(manager, 'bindaddr')) : off('manager.conf: AMI'),
    found.http.enabled ? openTo('http.conf', general(http, 'bindaddr')) : off('http.conf: the web server for ARI'),
    found.ari.enabled ? null : off('ari.conf: ARI'),
    ...takenCodes(directory),
  ]
  return { ...found, warnings: warnings.filter((warning) => warning !== null) }
}

function openTo(file: string, address: string | null): string | null {
  if (address !== null && !['0.0.0.0', '::', '*'].includes(address)) return null
  return `${file}: ${address === null ? 'without bindaddr it may listen' : 'it listens'} on every network. Set bindaddr = 127.0.0.1 there, unless other hosts need it and a firewall guards it.`
}

/** Other people's dialplan that answers our codes. */
function takenCodes(directory: string): string[] {
  return readdirSync(directory)
    .filter((file) => /^extensions.*\.conf$/.test(file) && !file.startsWith('extensions_hotdesk'))
    .flatMap((file) => readConf(directory, file).filter((setting) => setting.file === file))
    .flatMap(({ name, value, file, line, section }) => {
      const extension = name === 'exten' ? (value.split(',')[0] ?? '') : ''
      const code = ['*11', '*12'].find((wanted) => extension !== '' && matches(extension, wanted))
      if (code === undefined) return []
      return [
        `${file}, line ${line}: ${extension} in [${section}] answers ${code} as well. The one that the phones reach first wins: hotdesk doctor shows it.`,
      ]
    })
}
