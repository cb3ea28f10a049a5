import { Client, DatabaseError } from 'pg'

/*
 * Two roles. The one that PostgreSQL was set up with is a superuser and cannot stop being one: it makes the other role and
 * the database, and is used for nothing else. The application (worker, web, command line, migrations) connects as the other
 * one, which owns the database and everything in it, and can neither run programs nor read files of the server.
 */
export const superuser = 'hotdesk'
const application = 'hotdesk_app'
export const database = 'hotdesk'

interface Access {
  port: number
  /** Of the application's role. Versions that had one role alone gave it to the superuser. */
  password: string
  superuserPassword: string
}

export const applicationUrl = (port: number, password: string) =>
  `postgresql://${application}:${password}@127.0.0.1:${port}/${database}`

export const superuserUrl = (port: number, password: string, name = 'postgres') =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`

/**
 * Makes the application's role and its database where they are missing, and hands over what an earlier version has left to
 * the superuser. Changes nothing when all is as it should be. Throws an Error whose message says what to do.
 */
export async function prepareRoles(access: Access): Promise<void> {
  const { port, password, superuserPassword } = access
  await closing(await openAsSuperuser(access), async (client) => {
    const { rowCount: roles } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [application])
    if (roles === 0) await client.query(`CREATE ROLE ${application}`)
    const secret = client.escapeLiteral(password)
    await client.query(
      `ALTER ROLE ${application} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${secret}`,
    )
    const { rowCount: databases } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    await client.query(
      databases === 0
        ? `CREATE DATABASE ${database} OWNER ${application}`
        : `ALTER DATABASE ${database} OWNER TO ${application}`,
    )
  })
  await closing(await open(superuserUrl(port, superuserPassword, database)), (client) => client.query(handOver))
}

/** Whether a server answers that does not know this role by this password. */
export async function isRefused(url: string): Promise<boolean> {
  try {
    await (await open(url)).end()
    return false
  } catch (error) {
    return isRefusal(error)
  }
}

async function openAsSuperuser({ port, password, superuserPassword }: Access): Promise<Client> {
  try {
    return await open(superuserUrl(port, superuserPassword))
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  const client = await open(superuserUrl(port, password)).catch((error: unknown) => {
    throw isRefusal(error) ? new Error(lostPassword, { cause: error }) : error
  })
  // What the application knew so far is to open nothing but its own role.
  await client.query(`ALTER ROLE ${superuser} PASSWORD ${client.escapeLiteral(superuserPassword)}`)
  return client
}

const lostPassword =
  'The built-in database does not take the password of its superuser. Restore the whole data folder from one back-up: ' +
  'postgres, postgres-password and postgres-superuser-password belong together.'

const isRefusal = (error: unknown) => error instanceof DatabaseError && error.code === '28P01'

async function open(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function closing(client: Client, work: (client: Client) => Promise<unknown>): Promise<void> {
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/*
 * REASSIGN OWNED refuses the role that PostgreSQL was set up with, so each object is named. Those below 16384 are
 * PostgreSQL's own. A sequence that belongs to a column goes with its table. One statement: wholly or not at all.
 */
const handOver = `DO $$
DECLARE command text;
BEGIN
  FOR command IN
    SELECT format('ALTER SCHEMA %I', nspname) FROM pg_namespace
      WHERE oid >= 16384 AND nspowner = '${superuser}'::regrole AND nspname NOT LIKE 'pg\\_%'
    UNION ALL
    SELECT format('ALTER TABLE %s', oid::regclass) FROM pg_class AS relation
      WHERE oid >= 16384 AND relowner = '${superuser}'::regrole AND relnamespace <> 'pg_toast'::regnamespace
      AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = relation.oid
                      AND refobjsubid > 0 AND deptype IN ('a', 'i'))
    UNION ALL
    SELECT format('ALTER TYPE %s', oid::regtype) FROM pg_type
      WHERE oid >= 16384 AND typowner = '${superuser}'::regrole AND typtype IN ('e', 'd')
    UNION ALL
    SELECT format('ALTER ROUTINE %s', oid::regprocedure) FROM pg_proc
      WHERE oid >= 16384 AND proowner = '${superuser}'::regrole
  LOOP
    EXECUTE command || ' OWNER TO ${application}';
  END LOOP;
END $$`
