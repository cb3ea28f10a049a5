import { actorInWords } from '../../lib/contract/actor-words.ts'
import { scopes, wordsOfScopes } from '../../lib/contract/scopes.ts'
import { createToken } from '../../lib/tokens/create-token.ts'
import { listTokens, type Token } from '../../lib/tokens/list-tokens.ts'
import { revokeToken } from '../../lib/tokens/revoke-token.ts'
import { called } from '../called.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { moment, table } from '../table.ts'
import { readExpiry, readScopes } from '../token-options.ts'

const create: Command = {
  name: 'token create',
  summary: 'Make a bearer token of the REST API',
  options: {
    name: { value: 'NAME', text: 'what it is for; shown in lists and in the activity' },
    scope: {
      value: 'SCOPES',
      text: 'what it may do; several with commas between them; board unless you say',
      choices: scopes,
      isList: true,
    },
    expires: { value: 'WHEN', text: 'days (90d), a date (2027-06-30) or never; 365d unless you say' },
  },
  details: [
    'The token is printed once and kept nowhere. Give each program its own, with the scopes it needs:',
    ...Object.entries(wordsOfScopes()).map(([scope, text]) => `  ${scope.padEnd(9)} ${text}`),
  ].join('\n'),
  async run(input) {
    const name = (input.value('name') ?? 'command line').trim()
    const wanted = {
      name,
      scopes: readScopes(input.value('scope')),
      expiresAt: readExpiry(input.value('expires'), Date.now()),
    }
    const token = await withContext(input, (ctx) => createToken({ ctx, input: wanted }))
    return { data: { ...wanted, token }, text: token }
  },
}

const list: Command = {
  name: 'token list',
  summary: 'List the tokens that are valid, never the tokens themselves',
  async run(input) {
    const tokens = await withContext(input, ({ db }) => listTokens(db))
    const rows = tokens.map(({ id, name, scopes, createdAt, createdBy, expiresAt, lastUsedAt, lastUsedFrom }) => {
      const lastUse = lastUsedAt ? `${moment(lastUsedAt)} from ${lastUsedFrom ?? 'unknown'}` : 'never'
      const by = createdBy ? actorInWords(createdBy) : 'unknown'
      return [name, scopes.join(','), moment(createdAt), by, expiresAt ? moment(expiresAt) : 'never', lastUse, id]
    })
    return { data: { tokens }, text: rows.length === 0 ? 'There are no tokens.' : table(headings, rows) }
  },
}

const headings = ['NAME', 'SCOPES', 'CREATED', 'BY', 'EXPIRES', 'LAST USED', 'ID']

const revoke: Command = {
  name: 'token revoke',
  summary: 'End a token at once',
  arguments: [{ name: 'TOKEN', text: 'its name or id, as token list shows them' }],
  async run(input) {
    const wanted = input.argument(0) ?? ''
    const token = await withContext(input, async (ctx) => {
      const token = called(wanted, await listTokens(ctx.db), kind)
      await revokeToken({ ctx, input: token })
      return token
    })
    return { data: token, text: `The token ${token.name} of ${moment(token.createdAt)} is no longer valid.` }
  },
}

export const tokenCommands: Command[] = [create, list, revoke]

const kind = {
  ...{ code: 'token', one: 'valid token', many: 'tokens', list: 'token list' },
  differ: ({ createdAt }: Token) => `created ${moment(createdAt)}`,
}
