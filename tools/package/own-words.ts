/** What the command line prints of itself, and where it belongs in a package. */
export const ownWords: readonly { words: readonly string[]; path: string }[] = [
  { words: ['man'], path: 'usr/share/man/man1/hotdesk.1.gz' },
  { words: ['completion', 'bash'], path: 'usr/share/bash-completion/completions/hotdesk' },
  { words: ['completion', 'zsh'], path: 'usr/share/zsh/vendor-completions/_hotdesk' },
  { words: ['completion', 'fish'], path: 'usr/share/fish/vendor_completions.d/hotdesk.fish' },
]
