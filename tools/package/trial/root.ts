import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { debianMirror, ensureDebianPackages } from '../../../sandbox/debian-packages.ts'

const folder = join(tmpdir(), 'hotdesk-trial')

/**
 * A fresh Debian with systemd and nothing else, outside the project. What installing `deb` fetches from Debian's mirror is in
 * apt's cache, so that the machine needs no network afterwards. Returns its folder.
 */
export function makeRoot(suite: string, deb: string): string {
  ensureDebianPackages([{ file: '/usr/sbin/debootstrap', debianPackage: 'debootstrap' }])
  const [base, root] = [join(folder, `${suite}-bare`), join(folder, suite)]
  if (!existsSync(base)) bootstrap(suite, base)
  rmSync(root, { recursive: true, force: true })
  execFileSync('cp', ['--archive', base, root])
  copyFileSync('/etc/resolv.conf', join(root, 'etc/resolv.conf'))
  cpSync(deb, join(root, 'root', basename(deb)))
  inRoot(root, 'apt-get', '--quiet=2', 'update')
  const started = performance.now()
  inRoot(root, 'apt-get', '--quiet=2', '--yes', '--download-only', 'install', `/root/${basename(deb)}`)
  console.log(`  download of what it depends on: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return root
}

function bootstrap(suite: string, base: string): void {
  const unfinished = `${base}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const options = ['--variant=minbase', '--include=systemd,systemd-sysv,dbus']
  execFileSync('debootstrap', [...options, suite, unfinished, debianMirror()], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  renameSync(unfinished, base)
}

function inRoot(root: string, ...command: string[]): void {
  const env = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    DEBIAN_FRONTEND: 'noninteractive',
    LC_ALL: 'C.UTF-8',
    NODE_ENV: 'production',
  } as const
  execFileSync('chroot', [root, ...command], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
