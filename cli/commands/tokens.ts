import type { Client } from 'pg'
import { createApiToken } from '../../scripts/api-token.ts'
import type { Command } from '../command.ts'
import { findInstallation, onDatabase } from '../installation.ts'
import { CommandProblem } from '../problem.ts'
import { moment, table } from '../table.ts'

interface Token {
  id: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

const createToken: Command = {
  name: 'token create',
  summary: 'Make a bearer token of the REST API',
  options: { name: { value: 'NAME', text: 'what it is for; shown in lists and in the activity' } },
  details: 'The token is printed once and kept nowhere. It may do all that the REST API offers.',
  async run(input) {
    const name = (input.value('name') ?? 'command line').trim()
    const token = await onDatabase(findInstallation(input), (client) => createApiToken(client, name))
    return { data: { name, token }, text: token }
  },
}

const listTokens: Command = {
  name: 'token list',
  summary: 'List the tokens that are valid, never the tokens themselves',
  async run(input) {
    const tokens = await onDatabase(findInstallation(input), readTokens)
    const rows = tokens.map(({ id, name, createdAt, lastUsedAt }) => {
      return [name, moment(createdAt), lastUsedAt ? moment(lastUsedAt) : 'never', id]
    })
    return { data: tokens, text: rows.length === 0 ? 'There are no tokens.' : table(headings, rows) }
  },
}

const headings = ['NAME', 'CREATED', 'LAST USED', 'ID']

const revokeToken: Command = {
  name: 'token revoke',
  summary: 'End a token at once',
  arguments: [{ name: 'TOKEN', text: 'its name or id, as token list shows them' }],
  async run(input) {
    const wanted = input.argument(0) ?? ''
    const token = await onDatabase(findInstallation(input), (client) => revoke(client, wanted))
    return { data: token, text: `The token ${token.name} of ${moment(token.createdAt)} is no longer valid.` }
  },
}

export const tokenCommands: Command[] = [createToken, listTokens, revokeToken]

async function readTokens(client: Client): Promise<Token[]> {
  const { rows } = await client.query<Token>(
    `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM api_tokens
     WHERE revoked_at IS NULL ORDER BY created_at, id`,
  )
  return rows
}

async function revoke(client: Client, wanted: string): Promise<Token> {
  const found = (await readTokens(client)).filter(({ id, name }) => id === wanted || name === wanted)
  const [token] = found
  if (token === undefined)
    throw new CommandProblem('no_such_token', `There is no valid token ${wanted}.`, 'hotdesk token list shows them.')
  if (found.length > 1)
    throw new CommandProblem(
      'ambiguous',
      `${found.length} tokens are called ${wanted}.`,
      'Name the one you mean by its id:',
      1,
      found.map(({ id, createdAt }) => `${id}  created ${moment(createdAt)}`),
    )
  await client.query('UPDATE api_tokens SET revoked_at = now() WHERE id = $1', [token.id])
  return token
}
