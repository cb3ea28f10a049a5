import type { Command } from '../command.ts'
import { bashCompletion } from '../completion/bash.ts'
import { fishCompletion } from '../completion/fish.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { manPage } from '../manual/man-page.ts'
import { version } from '../../runtime/installation.ts'

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }
type Shell = keyof typeof shells

/**
 * The commands that describe the others to shells and readers. @param all asked when they run: these two are among them
 */
export const describingCommands = (all: () => readonly Command[]): Command[] => [
  {
    name: 'completion',
    summary: 'Print what completes commands, options and values in a shell',
    arguments: [{ name: 'SHELL', text: 'bash, zsh or fish', choices: Object.keys(shells) }],
    details: `For this shell alone: source <(hotdesk completion bash). For every one, write it to a file
hotdesk in /etc/bash_completion.d, _hotdesk in zsh’s $fpath, or hotdesk.fish in ~/.config/fish/completions. It asks no database
and no PBX: numbers and names are typed.`,
    run(input) {
      const shell = input.argument(0) as Shell
      const script = shells[shell](all())
      return Promise.resolve({ data: { shell, script }, text: script })
    },
  },
  {
    name: 'man',
    summary: 'Print the man page of hotdesk',
    details: 'To read it: hotdesk man | man -l -',
    run() {
      const page = manPage(all(), version)
      return Promise.resolve({ data: { page }, text: page })
    },
  },
]
