import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../runtime/database/migrate.ts'
import { reachDatabase } from '../../runtime/database/reach.ts'
import { takeSupervisorLock } from '../../runtime/database/supervisor-lock.ts'
import { useDatabase, withClient } from '../../runtime/database/use-database.ts'
import { type DatabaseCluster, startDatabaseCluster } from '../../sandbox/database-cluster.ts'
import { DatabaseClient } from './client.ts'

// Two servers, the standby named first. What happens to them happens in the order of these tests.
let cluster: DatabaseCluster
let pool: pg.Pool

beforeAll(async () => {
  cluster = await startDatabaseCluster()
  pool = openPool()
})
afterAll(async () => {
  await pool.end()
  await cluster.stop()
})

function openPool(connectionString = cluster.url): pg.Pool {
  const limits = { max: 1, connectionTimeoutMillis: 3_000 }
  const made = new pg.Pool({ connectionString, Client: DatabaseClient, ...limits })
  return made.on('error', () => undefined)
}

const portOf = (url: string) => Number(new URL(url).port)
const portNow = async (client: pg.Pool | pg.Client = pool) =>
  (await client.query<{ port: number }>("SELECT current_setting('port')::int AS port")).rows[0]?.port
const add = (number: string) => pool.query("INSERT INTO phones (pbx, number) VALUES ('main', $1)", [number])

describe('with a primary and a standby', () => {
  it('everything goes to the primary: start, migrations, commands, pools', async () => {
    const primary = portOf(cluster.primary.url)
    await reachDatabase(cluster.url)
    expect(await migrate(cluster.url)).toEqual([])
    const settings = { DATABASE_URL: cluster.url, HOTDESK_DATA_DIR: '/nowhere' }
    const used = useDatabase(settings, { make: false }, (url) => withClient(url, portNow))
    expect(await used).toBe(primary)
    const lock = await takeSupervisorLock(cluster.url)
    expect(await takeSupervisorLock(cluster.url)).toBeNull()
    await lock?.release()
    expect(await portNow()).toBe(primary)
    await add('2001')
  })

  it('a wrong password is reported as with one server', async () => {
    const wrong = cluster.url.replace(/:[^:@]+@/, ':tellnobody@')
    const report = reachDatabase(wrong).then(String, String)
    expect(await report).toMatch(/DATABASE_URL {2}127\.0\.0\.1:\d+,127\.0\.0\.1:\d+\/hotdesk .*wrong password/)
    expect(await report).not.toContain('tellnobody')
  })

  it('one server alone that is a standby is refused where the address asks for one that takes writes', async () => {
    const client = new DatabaseClient({ connectionString: `${cluster.standby.url}?target_session_attrs=read-write` })
    await expect(client.connect()).rejects.toThrow(/is a standby/)
    await withClient(cluster.standby.url, async (standby) => {
      expect(await portNow(standby)).toBe(portOf(cluster.standby.url))
    })
  })

  it('a connection that takes no writes any more is replaced', async () => {
    await pool.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY')
    const client = await pool.connect()
    await client.query('BEGIN')
    await expect(client.query('DELETE FROM phones')).rejects.toMatchObject({ code: '25006' })
    await client.query('ROLLBACK')
    client.release()
    await add('2002')
  })
})

describe('when the primary is lost', () => {
  it('it is said of each server why it cannot be used', async () => {
    cluster.primary.kill()
    await expect(add('2005')).rejects.toThrow()
    const report = reachDatabase(cluster.url).then(String, String)
    expect(await report).toMatch(/No server of the cluster takes writes now .*is a standby.*(ECONNREFUSED|ECONNRESET)/)
  })

  it('everything goes on at the one that was promoted, with all that was committed', async () => {
    await cluster.standby.promote()
    await add('2005')
    expect(await portNow()).toBe(portOf(cluster.standby.url))
    const { rows } = await pool.query<{ number: string }>('SELECT number FROM phones ORDER BY number')
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(['2001', '2002', '2005']))
  })

  it('a primary that comes back as one is left alone: the other was promoted after it', async () => {
    await cluster.primary.start()
    await withClient(cluster.primary.url, (client) => client.query('SELECT 1'))
    // Knows nothing of what was found before, as a process that has just started.
    const fresh = openPool(`${cluster.url}&application_name=fresh`)
    await add('2006')
    expect(await portNow(fresh)).toBe(portOf(cluster.standby.url))
    await fresh.end()
  })
})
