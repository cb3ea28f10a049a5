import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'dotenv'
import { environmentSchema } from '../lib/contract/environment.ts'
import { createApiToken } from './api-token.ts'
import { useDatabase } from './database/use-database.ts'
import { projectDirectory } from './project-directory.ts'

// npm run token -- [--name "what it is for"] [--demo]: prints a new bearer token of the REST API.
const { values } = parseArgs({
  options: { name: { type: 'string', default: 'npm run token' }, demo: { type: 'boolean', default: false } },
})

const file = join(projectDirectory, '.env')
const environment = { ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...process.env }
const settings = environmentSchema
  .pick({ DATABASE_URL: true, HOTDESK_DATA_DIR: true })
  .parse(
    values.demo
      ? { HOTDESK_DATA_DIR: '.hotdesk/demo' }
      : { ...environment, DATABASE_URL: environment['DATABASE_URL'] || undefined },
  )
const dataDirectory = resolve(projectDirectory, settings.HOTDESK_DATA_DIR)

console.log(
  await useDatabase({ DATABASE_URL: settings.DATABASE_URL, HOTDESK_DATA_DIR: dataDirectory }, (client) =>
    createApiToken(client, values.name),
  ),
)
