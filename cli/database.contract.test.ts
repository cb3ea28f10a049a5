import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { until } from '../e2e/support/until.ts'
import { isPassword } from '../lib/auth/password.ts'
import { readMigrations } from '../runtime/database/migrate.ts'
import { startTestDatabase, type TestDatabase } from '../sandbox/test-database.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { commands } from './commands.ts'
import { runCommand, runForJson } from './run-command.ts'

// Against a real PostgreSQL: what commands do to it, and what they say when it is not there.
describe('the command line and the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotdesk-cli-'))
  let database: TestDatabase
  let client: Client
  let environment: Record<string, string>

  beforeAll(async () => {
    database = await startTestDatabase()
    environment = { DATABASE_URL: database.url, HOTDESK_DATA_DIR: folder }
    client = new Client(database.url)
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await database.stop()
    rmSync(folder, { recursive: true })
  })

  const run = (...words: string[]) => runCommand(words, environment)
  const json = (...words: string[]) => runForJson(words, environment)
  const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows

  describe('token', () => {
    it('create prints the token alone, list shows everything but the token, revoke ends it', async () => {
      const { stdout, code } = await run('token', 'create', '--name', 'wallboard')
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^hd_[\w-]{43}\n$/) as string })
      const hash = createHash('sha256').update(stdout.trim()).digest('hex')
      expect(await rows(`SELECT name FROM api_tokens WHERE hash = '${hash}'`)).toEqual([{ name: 'wallboard' }])

      const [listed] = ((await json('token', 'list')) as { tokens: object[] }).tokens
      expect(listed).toMatchObject({ name: 'wallboard', lastUsedAt: null, createdBy: { kind: 'command_line' } })
      expect((await run('token', 'list')).stdout).toMatch(/^wallboard .* command line /m)
      expect(JSON.stringify(listed)).not.toContain(hash)

      expect(await run('token', 'revoke', 'wallboard')).toMatchObject({ code: 0 })
      expect(await json('token', 'list')).toEqual({ tokens: [] })
      expect(await json('token', 'revoke', 'wallboard')).toMatchObject({ problem: { code: 'no_such_token' } })
    })
  })

  describe('user', () => {
    it('add makes an account with a password that is shown once', async () => {
      const made = (await json('user', 'add', 'Anna', '--role', 'admin')) as { username: string; password: string }
      const [account] = await rows(`SELECT * FROM accounts WHERE username = 'anna'`)
      expect(account).toMatchObject({ role: 'admin', must_change_password: true })
      expect(await isPassword(made.password, String(account?.['password_hash']))).toBe(true)
      expect(await json('user', 'add', 'anna')).toMatchObject({ problem: { code: 'account_exists' } })
    })

    it('reset changes the password and ends every sign-in', async () => {
      await client.query('UPDATE accounts SET must_change_password = false')
      await rows(`INSERT INTO sign_ins (id, account_id, expires_at, address, user_agent)
        SELECT gen_random_uuid(), id, now() + '1 day', '', '' FROM accounts WHERE username = 'anna' RETURNING id`)
      const { password } = (await json('user', 'reset', 'anna')) as { password: string }
      const [account] = await rows(`SELECT * FROM accounts WHERE username = 'anna'`)
      expect(account).toMatchObject({ must_change_password: true })
      expect(await rows('SELECT FROM sign_ins WHERE ended_at IS NULL')).toEqual([])
      expect(await isPassword(password, String(account?.['password_hash']))).toBe(true)
    })

    it('reset leaves a disabled account disabled unless asked otherwise', async () => {
      await client.query(`UPDATE accounts SET disabled_at = now() WHERE username = 'anna'`)
      expect(await json('user', 'reset', 'anna')).toMatchObject({ problem: { code: 'account_disabled' } })
      expect(await run('user', 'reset', 'anna', '--enable')).toMatchObject({ code: 0 })
      expect(await rows(`SELECT disabled_at FROM accounts`)).toEqual([{ disabled_at: null }])
    })

    it('takes no password from stdin that is common or has the name in it', async () => {
      for (const [password, advice] of [
        ['password1234', 'common passwords'],
        ['anna and the four seas', 'your own name'],
      ] as const) {
        const { status, stderr } = spawnSync(
          process.execPath,
          ['cli/hotdesk.mjs', 'user', 'reset', 'anna', '--password-stdin'],
          {
            env: { ...process.env, ...environment },
            input: `${password}\n`,
            encoding: 'utf8',
          },
        )
        expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(advice) as string })
      }
    })

    it('role and delete leave an administrator who can sign in', async () => {
      await json('user', 'add', 'bert')
      for (const words of [
        ['role', 'anna', 'front_desk'],
        ['delete', 'anna'],
      ])
        expect(await json('user', ...words)).toMatchObject({ problem: { code: 'last_admin' } })
      expect(await json('user', 'role', 'bert', 'admin')).toEqual({ username: 'bert', role: 'admin' })
      expect(await run('user', 'role', 'bert', 'king')).toMatchObject({
        ...{ code: 2, stderr: expect.stringContaining('“king” is no ROLE.') as string },
      })
      expect(await run('user', 'delete', 'bert')).toMatchObject({ code: 0, stdout: 'The account bert is deleted.\n' })
      expect(await json('user', 'delete', 'bert')).toMatchObject({ problem: { code: 'no_such_account' } })
      expect(await rows('SELECT username FROM accounts')).toEqual([{ username: 'anna' }])
    })

    it('leaves to FreePBX what FreePBX decides', async () => {
      await client.query(`INSERT INTO accounts (id, username, name, password_hash, role)
        VALUES (gen_random_uuid(), 'freepbx:maria', 'Maria', 'none', 'admin')`)
      expect(await json('user', 'reset', 'freepbx:maria')).toMatchObject({ problem: { code: 'no_password' } })
      const role = await json('user', 'role', 'freepbx:maria', 'front_desk')
      expect(role).toMatchObject({ problem: { code: 'role_of_freepbx' } })
      expect(await run('user', 'delete', 'freepbx:maria')).toMatchObject({ code: 0 })
    })

    it('invite and link print a link that is kept as a hash, each in place of the one before', async () => {
      const invited = (await json('user', 'invite', 'Gus', '--name', 'Gus Guest', '--role', 'viewer')) as {
        link: string
      }
      expect(invited.link).toMatch(/^http:\/\/localhost:3000\/password-link\/[\w-]{43}$/)
      expect(await rows(`SELECT name, role, password_hash FROM accounts WHERE username = 'gus'`)).toEqual([
        { name: 'Gus Guest', role: 'viewer', password_hash: '' },
      ])
      const { stdout } = await run('user', 'link', 'gus')
      const [link] = stdout.split('\n')
      const hash = createHash('sha256')
        .update(link?.split('/').at(-1) ?? '')
        .digest('hex')
      expect(await rows('SELECT hash FROM password_links')).toEqual([{ hash }])
      expect(await run('user', 'delete', 'gus')).toMatchObject({ code: 0 })
      expect(await rows('SELECT hash FROM password_links')).toEqual([])
    })

    it('says what is wrong with a name or a role', async () => {
      expect(await json('user', 'add', 'x')).toMatchObject({
        problem: { code: 'bad_request', lines: [expect.stringContaining('username')] },
      })
      expect(await run('user', 'add', 'carl', '--role', 'mangaer')).toMatchObject({
        ...{ code: 2, stderr: expect.stringContaining('Did you mean manager?') as string },
      })
    })

    it('list shows who may sign in, and disable and enable change it', async () => {
      expect((await run('user', 'list')).stdout).toMatch(/^anna +anna +admin +never +enabled$/m)
      expect(await json('user', 'disable', 'anna')).toMatchObject({ problem: { code: 'last_admin' } })
      await json('user', 'add', 'dora', '--role', 'viewer')
      await rows(`INSERT INTO sign_ins (id, account_id, expires_at, address, user_agent)
        SELECT gen_random_uuid(), id, now() + '1 day', '', '' FROM accounts WHERE username = 'dora' RETURNING id`)
      expect(await run('user', 'disable', 'dora')).toMatchObject({ code: 0, stdout: 'The account dora is disabled.\n' })
      expect(
        await rows(`SELECT FROM sign_ins JOIN accounts ON accounts.id = account_id
        WHERE username = 'dora' AND ended_at IS NULL`),
      ).toEqual([])
      expect((await run('user', 'list')).stdout).toMatch(/^dora .* disabled 20/m)
      expect(await json('user', 'enable', 'dora')).toMatchObject({ username: 'dora', disabledAt: null })
      expect(await json('user', 'enable', 'dorra')).toMatchObject({
        problem: { code: 'no_such_account', next: expect.stringContaining('Did you mean dora?') as string },
      })
      expect(await run('user', 'delete', 'dora')).toMatchObject({ code: 0 })
    })
  })

  describe('phones', () => {
    const file = join(folder, 'phones.csv')
    const events = () =>
      rows(`SELECT type, phone, actor->>'kind' AS by, data->>'label' AS label FROM events
        WHERE phone IS NOT NULL ORDER BY id`)

    it('import adds and changes, with an event each; a second time nothing is left to do', async () => {
      writeFileSync(file, '\uFEFFnumber;label;location\r\n2001;"=Window";North\r\n2002;Aisle;North\r\n')
      expect(await json('phones', 'import', file, '--dry-run')).toMatchObject({ added: ['2001', '2002'] })
      expect(await events()).toEqual([])
      expect(await json('phones', 'import', file)).toMatchObject({ added: ['2001', '2002'], changed: [] })
      writeFileSync(file, '2002,By the door,North\n')
      expect(await json('phones', 'import', file)).toMatchObject({ added: [], changed: ['2002'] })
      expect(await json('phones', 'import', file)).toMatchObject({ changed: [], unchanged: ['2002'] })
      expect(await events()).toEqual([
        { type: 'phone.added', phone: '2001', by: 'command_line', label: '=Window' },
        { type: 'phone.added', phone: '2002', by: 'command_line', label: 'Aisle' },
        { type: 'phone.changed', phone: '2002', by: 'command_line', label: 'By the door' },
      ])
    })

    it('import changes nothing when a single line is wrong', async () => {
      writeFileSync(file, '2003,Corner,South\nnone,Corner,South\n')
      const { code, stdout, stderr } = await run('phones', 'import', file)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain('line 2: number')
      expect(await rows('SELECT number FROM phones ORDER BY number')).toEqual([{ number: '2001' }, { number: '2002' }])
    })

    it('a dry run says what would happen to every line, even to those that are wrong', async () => {
      writeFileSync(file, 'number,label\n2001,Door\n2003,Corner\nx,\n')
      const { code, stdout } = await run('phones', 'import', file, '--dry-run', '--remove-others')
      expect(code).toBe(1)
      expect(stdout).toMatch(/^2 +2001 +change +label: =Window → Door$/m)
      expect(stdout).toMatch(/^3 +2003 +add +Corner$/m)
      expect(stdout).toMatch(/^4 +x +refused +number: Use 1 to 20 digits/m)
      expect(stdout).toMatch(/^ +2002 +remove$/m)
      expect(await rows('SELECT number FROM phones ORDER BY number')).toEqual([{ number: '2001' }, { number: '2002' }])
    })

    it('letters of an older spreadsheet are read as they were meant', async () => {
      writeFileSync(file, '2004;B\u00fcro\n', 'latin1')
      expect(await json('phones', 'import', file)).toMatchObject({ added: ['2004'] })
      expect(await rows(`SELECT label FROM phones WHERE number = '2004'`)).toEqual([{ label: 'B\u00fcro' }])
    })

    it('change and remove take several at once, and discover shows what the PBX has beside them', async () => {
      expect(await json('phones', 'change', '2002', '2004', '--location', 'Attic')).toMatchObject({
        before: [{ number: '2002', location: 'North' }, { number: '2004' }],
      })
      expect(await json('locations', 'list')).toMatchObject({
        locations: [
          { name: 'Attic', phones: 2 },
          { name: 'North', phones: 1 },
        ],
      })
      expect(await run('phones', 'change', '2002')).toMatchObject({ code: 2 })
      expect(await json('phones', 'remove', '2004')).toMatchObject({ removed: [{ number: '2004', location: 'Attic' }] })
      await client.query(
        `INSERT INTO devices (pbx, number, dial) VALUES ('main', '2005', 'PJSIP/2005'), ('main', '2001', 'PJSIP/2001')`,
      )
      expect(await json('phones', 'discover')).toMatchObject({
        ...{ total: 1, candidates: [{ number: '2005', dial: 'PJSIP/2005', inPool: false }] },
      })
      expect((await run('phones', 'discover', '--all')).stdout).toMatch(/^2001 +PJSIP\/2001 +in the pool$/m)
      await run('phones', 'change', '2002', '--location', 'North')
    })

    it('locations have a time zone, another name, and are merged', async () => {
      expect(await json('locations', 'add', 'Hall', '--time-zone', 'Europe/Berlin')).toMatchObject({ phones: 0 })
      expect(await json('locations', 'change', 'North', '--name', 'South')).toMatchObject({ name: 'South', phones: 2 })
      expect(await json('locations', 'merge', 'South', '--into', 'Hall')).toMatchObject({ name: 'Hall', phones: 2 })
      expect(await json('locations', 'change', 'Hall', '--name', 'North')).toMatchObject({ timeZone: 'Europe/Berlin' })
      expect(await json('locations', 'delete', 'Noth')).toMatchObject({
        problem: { code: 'no_such_location', next: 'Did you mean North? There are: North' },
      })
      // What follows looks at the events that are not about phones.
      await client.query(`DELETE FROM events WHERE type LIKE 'location.%'`)
    })

    it('export writes what import reads', async () => {
      expect(await run('phones', 'export', file)).toMatchObject({ code: 0 })
      expect(readFileSync(file, 'utf8')).toContain(`2001,'=Window,North`)
      expect(await json('phones', 'import', file)).toMatchObject({ unchanged: ['2001', '2002'] })
    })
  })

  it('accounts and tokens leave events that say who made them, and no password', async () => {
    const events = await rows(`SELECT type, actor, request_id, data::text FROM events WHERE phone IS NULL ORDER BY id`)
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set([
        ...['token.created', 'token.revoked'],
        ...['account.added', 'account.invited', 'account.link_made'],
        ...['account.password_set', 'account.changed', 'account.deleted'],
      ]),
    )
    for (const event of events)
      expect(event).toMatchObject({ actor: { kind: 'command_line' }, request_id: expect.any(String) as string })
    expect(JSON.stringify(events)).not.toMatch(/hash|"password"/)
  })

  it('phones of another PBX are named by --pbx, and lists say which PBX is meant', async () => {
    await client.query(`INSERT INTO pbxes (id, name, connection) VALUES ('north', 'North', $1)`, [
      { ami: { host: 'north.example', username: 'hotdesk' }, ari: { url: 'http://north.example:8088', username: 'x' } },
    ])
    writeFileSync(join(folder, 'north.csv'), '2001,Far away,North\n')
    await json('phones', 'import', join(folder, 'north.csv'), '--pbx', 'north')
    expect(await json('phones', 'list', '--pbx', 'north')).toMatchObject({
      phones: [{ pbx: 'north', label: 'Far away' }],
    })
    const { stdout } = await run('phones', 'list')
    expect(stdout).toMatch(/^PBX +NUMBER/)
    expect(stdout).toMatch(/^main +2001 +=Window[\s\S]*^north +2001 +Far away/m)
    expect((await run('pbx', 'list')).stdout).toMatch(/^north +North +north.example:5038 +http:/m)
    expect(await json('phones', 'list', '--pbx', 'nort')).toMatchObject({
      problem: { code: 'no_such_pbx', next: 'Did you mean north? There are: main, north' },
    })
    await client.query(
      `DELETE FROM phones WHERE pbx = 'north'; DELETE FROM locations WHERE pbx = 'north'; DELETE FROM pbxes WHERE id = 'north'`,
    )
  })

  it('sessions list shows who is logged in where', async () => {
    await client.query(`INSERT INTO sessions (pbx, id, phone, extension, name, started_by)
      VALUES ('main', gen_random_uuid(), '2001', '1001', 'Alice Archer', '{"kind":"phone","number":"2001"}')`)
    expect(await json('sessions', 'list')).toMatchObject({
      sessions: [{ phone: '2001', extension: '1001', endedAt: null }],
    })
    expect((await run('phones', 'list')).stdout).toMatch(/2001 .* 1001\n/)
  })

  it('pin-locks list shows what is locked, and pin-locks release ends it', async () => {
    expect((await run('pin-locks', 'list')).stdout).toBe('Nothing is locked.\n')
    await client.query(`INSERT INTO pin_locks (pbx, extension, phone, since, until, times) VALUES
      ('main', '1001', '2001', now(), now() + interval '1 hour', 1), ('main', '1001', '', now(), now() + interval '1 hour', 1),
      ('main', '', '2001', now(), now() + interval '1 hour', 1), ('main', '1002', '2001', now(), now(), 1)`)
    expect((await run('pin-locks', 'list')).stdout).toMatch(/^EXTENSION +PHONE +SINCE +UNTIL\n(1001|all) +/)
    expect(await json('pin-locks', 'list')).toMatchObject({ locks: [{}, {}, {}] })
    expect((await run('pin-locks', 'release', '--phone', '2001')).stdout).toBe(
      'PINs are accepted again: everybody at phone 2001.\n',
    )
    expect((await run('pin-locks', 'release', '--extension', '1001')).stdout).toContain(
      'PINs are accepted again: 1001 at every phone.',
    )
    expect(await json('pin-locks', 'list')).toEqual({ locks: [] })
    expect(await json('pin-locks', 'release', '--extension', '1001')).toMatchObject({
      problem: { code: 'no_such_lock' },
    })
    await client.query(`INSERT INTO pin_tries (id, pbx, extension, phone, at)
      VALUES (gen_random_uuid(), 'main', '1001', '2001', now())`)
    expect((await run('pin-locks', 'release', '--extension', '1001')).stdout).toContain('Nothing was locked.')
    expect((await run('pin-locks', 'release')).code).toBe(2)
    await client.query(`DELETE FROM events WHERE type = 'pin.released'; DELETE FROM pin_locks`)
  })

  it('people calls shows with whom a person talked at desks', async () => {
    expect((await run('people', 'calls', '1001')).stdout).toBe('No calls were written down.\n')
    await client.query(`INSERT INTO calls (pbx, session_id, phone, extension, direction, number, name, through, began_at, answered_at, ended_at)
      SELECT 'main', id, '2001', '1001', 'incoming', '5557777', 'A customer', '600', now(), now(), now() + interval '65 seconds' FROM sessions LIMIT 1`)
    expect((await run('people', 'calls', '1001')).stdout).toMatch(/ from +5557777 A customer +600 +2001 +1:05\n/)
    expect(await json('people', 'calls', '1002')).toEqual({ calls: [] })
    expect(await json('people', 'calls', '1001', '--lines', '0')).toMatchObject({ problem: { code: 'wrong_use' } })
    await client.query('DELETE FROM calls')
  })

  it('people pins shows who has a trivial PIN or none', async () => {
    await client.query(`INSERT INTO people (pbx, extension, name, mailbox, pin, devices, read_at) VALUES
      ('main', '1001', 'Alice Archer', 'present', 'good', '{}', now()),
      ('main', '1002', 'Bob Baker', 'present', 'trivial', '{}', now()),
      ('main', '1009', 'Front Door', 'none', null, '{}', now())`)
    expect(await json('people', 'pins')).toMatchObject({
      people: [{ extension: '1002', pin: 'trivial' }, { extension: '1009' }],
    })
    expect(await json('people', 'pins', '--all')).toMatchObject({ people: [{}, {}, {}] })
    await client.query('DELETE FROM people')
  })

  it('sessions login says that the worker is away, and what to do', async () => {
    const { code, stderr } = await runCommand(['sessions', 'login', '--extension', '1001', '--phone', '2001'], {
      ...environment,
      HOTDESK_WORKER_PORT: '9',
    })
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('Start Hot Desk') as string })
  })

  it('events tail shows the last ones, one line each', async () => {
    const { stdout } = await run('events', 'tail', '--lines', '2', '--no-follow', '--json')
    const types = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type)
    expect(types).toEqual(['phone.changed', 'phone.added'])
  })

  it('events export writes what is asked for as CSV, to stdout or a file', async () => {
    const { stdout } = await run('events', 'export', '--type', 'phone.added')
    const [columns, ...lines] = stdout.trim().split('\r\n')
    expect(columns).toMatch(/^id,at \(.+\),type,pbx,phone,/)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every((line) => line.includes(',phone.added,'))).toBe(true)
    const file = join(folder, 'events.csv')
    expect(await run('events', 'export', file, '--to', '2020-01-01')).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toBe(`${columns}\r\n`)
    expect(await run('events', 'export', '--type', 'nothing')).toMatchObject({ code: 2 })
  })

  describe('events tail', () => {
    const listener = 'hotdesk command line notifications'
    const cutAll = (which = '') =>
      rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database() ${which}`)
    const happens = (name: string) =>
      rows(`INSERT INTO events (type, actor, data) VALUES ('token.created', '{"kind":"system","reason":"test"}',
        '{"name":"${name}","scopes":["read"],"expiresAt":null}')`)

    /** Follows from now on, and has seen an event. */
    async function follow() {
      const command = ['cli/hotdesk.mjs', 'events', 'tail', '--lines', '0', '--json']
      const child = spawn(process.execPath, command, { env: { ...process.env, ...environment } })
      const left = once(child, 'exit')
      onTestFinished(() => void child.kill('SIGKILL'))
      let printed = ''
      child.stdout.on('data', (piece) => (printed += String(piece)))
      let said = ''
      child.stderr.on('data', (piece) => (said += String(piece)))
      const saysAway = () => until('it to say so', () => said.includes('The database cannot be reached.'))
      const sees = (name: string) => until(`the event ${name}`, () => printed.includes(`"${name}"`))
      const listens = `SELECT FROM pg_stat_activity WHERE application_name = '${listener}'`
      await until('it to listen', async () => (await rows(listens)).length === 1)
      await happens('first')
      await sees('first')
      const end = async () => {
        child.kill('SIGINT')
        expect(await left).toEqual([0, null])
        return printed.trim().split('\n')
      }
      return { sees, saysAway, end }
    }

    it('goes on when its connections were cut, misses nothing, and ends with Ctrl-C', async () => {
      const { sees, end } = await follow()
      await cutAll()
      await happens('meanwhile')
      await sees('meanwhile')
      expect(await end()).toHaveLength(2)
    })

    it('waits for a database that lets it listen and not read', async () => {
      const { sees, saysAway, end } = await follow()
      const [{ name = '' } = {}] = (await rows('SELECT current_database() AS name')) as { name?: string }[]
      await rows(`ALTER DATABASE "${name}" CONNECTION LIMIT 0`)
      await cutAll(`AND application_name <> '${listener}'`)
      await happens('meanwhile')
      await saysAway()
      await rows(`ALTER DATABASE "${name}" CONNECTION LIMIT -1`)
      await sees('meanwhile')
      expect(await end()).toHaveLength(2)
    })
  })

  describe('logout-rules', () => {
    it('set makes a rule and says what it does, list shows it, clear takes it away', async () => {
      const words = ['--at', '20:00', '--weekdays', 'mon,tue,wed,thu,fri', '--time-zone', 'Europe/Berlin']
      const { stdout } = await run('logout-rules', 'set', 'pbx', ...words)
      const says = 'Everybody is logged out at 20:00 Monday to Friday (Europe/Berlin).'
      expect(stdout).toBe(`${says}\n`)
      expect(await run('logout-rules', 'set', 'person', '1001', '--stay')).toMatchObject({ code: 0 })
      expect((await run('logout-rules', 'list')).stdout).toContain(says)
      const { rules } = (await json('logout-rules', 'list')) as { rules: { id: string }[] }
      expect(rules).toMatchObject([{ level: 'pbx' }, { level: 'person', place: '1001', rule: { clock: 'stay' } }])
      for (const { id } of rules) expect(await run('logout-rules', 'clear', id)).toMatchObject({ code: 0 })
      expect((await run('logout-rules', 'list')).stdout).toBe('Nobody is logged out automatically.\n')
    })

    it.each([
      ['no clock', ['pbx'], 'wrong_use'],
      ['two clocks', ['pbx', '--after', '60', '--no-call', '60'], 'wrong_use'],
      ['a day that does not exist', ['pbx', '--at', '20:00', '--weekdays', 'mon,day'], 'wrong_use'],
      ['days of the week without a time of day', ['pbx', '--after', '60', '--weekdays', 'mon'], 'wrong_use'],
      ['a time zone without a time of day', ['pbx', '--stay', '--time-zone', 'Europe/Berlin'], 'wrong_use'],
      ['a level that does not exist', ['building', '--after', '60'], 'wrong_use'],
      ['no number', ['pbx', '--after', 'soon'], 'bad_request'],
    ])('set refuses %s', async (_what, words, code) => {
      expect(await json('logout-rules', 'set', ...words)).toMatchObject({ problem: { code } })
    })
  })

  describe('free-desks', () => {
    it('set chooses what free desks may do and says it, list shows it, clear takes it back', async () => {
      const says = 'Everywhere: A free desk calls extensions, feature codes and emergency numbers'
      expect((await run('free-desks', 'set', 'internal-and-emergency')).stdout).toContain(says)
      expect((await run('free-desks', 'list')).stdout).toContain('internal-and-emergency')
      expect(await json('free-desks', 'list')).toEqual({
        choices: [{ pbx: 'main', location: '', may: 'internal_and_emergency' }],
      })
      expect(await run('free-desks', 'clear')).toMatchObject({ code: 0 })
      expect((await run('free-desks', 'list')).stdout).toBe(
        'A free desk is an ordinary extension: it may call everything its own extension may.\n',
      )
    })

    it.each([
      ['emergency calls alone', ['emergency-only'], 'bad_request'],
      ['a location that is not there', ['everything', 'Nowhere'], 'bad_request'],
      ['a choice that does not exist', ['nothing'], 'wrong_use'],
    ])('set refuses %s', async (_what, words, code) => {
      expect(await json('free-desks', 'set', ...words)).toMatchObject({ problem: { code } })
    })
  })

  describe('a database of another version', () => {
    const csv = join(folder, 'some-phones.csv')
    beforeAll(() => writeFileSync(csv, '2009,Desk,North\n'))
    const applied = () => rows('SELECT * FROM _prisma_migrations ORDER BY migration_name')
    const takeBackNewest = (when: string) =>
      client.query(
        `UPDATE _prisma_migrations SET rolled_back_at = ${when}
         WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
      )

    it('becomes one that people can sign in to by what the installer runs, in its order', async () => {
      const installer = readFileSync(join(projectDirectory, 'deploy/install.sh'), 'utf8')
      const words = [...installer.matchAll(/"\$command_file" ([a-z -]+\w)/gi)].map(([, text = '']) => text.split(' '))
      expect(words.map(([first]) => first)).toEqual(['migrate', 'user'])
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
      for (const command of words) expect(await run(...command)).toMatchObject({ code: 0 })
      expect(await rows('SELECT username FROM accounts')).toEqual([{ username: 'admin' }])
    })

    const others = [
      ['pbx', 'list'],
      ['pbx', 'remove', 'north'],
      ['phones', 'list'],
      ['phones', 'export'],
      ['phones', 'import', csv],
      ['phones', 'import', csv, '--dry-run'],
      ['phones', 'discover'],
      ['phones', 'add', '2001'],
      ['phones', 'change', '2001', '--label', 'x'],
      ['phones', 'remove', '2001'],
      ['locations', 'list'],
      ['locations', 'add', 'Ward 3'],
      ['locations', 'change', 'Ward 3', '--name', 'Ward 4'],
      ['locations', 'merge', 'Ward 3', '--into', 'Ward 4'],
      ['locations', 'delete', 'Ward 3'],
      ['floors', 'list'],
      ['floors', 'add', 'Ground floor', '--location', 'Ward 3'],
      ['floors', 'change', 'Ground floor', '--location', 'Ward 3', '--name', 'First floor'],
      ['floors', 'set-plan', 'Ground floor', '--location', 'Ward 3', '--file', csv],
      ['floors', 'remove-plan', 'Ground floor', '--location', 'Ward 3'],
      ['floors', 'place', 'Ground floor', '--location', 'Ward 3', '--phone', '2001', '--x', '0.5', '--y', '0.5'],
      ['floors', 'take-off', 'Ground floor', '--location', 'Ward 3', '--phone', '2001'],
      ['floors', 'remove', 'Ground floor', '--location', 'Ward 3'],
      ['sso', 'show'],
      ['sso', 'set', 'label', 'Sign in with Example'],
      ['sso', 'test'],
      ['sso', 'remove'],
      ['sessions', 'list'],
      ['sessions', 'login', '--extension', '1001', '--phone', '2001'],
      ['sessions', 'logout', '1001'],
      ['logout-rules', 'list'],
      ['logout-rules', 'set', 'pbx', '--after', '60'],
      ['logout-rules', 'clear', '018f0000-0000-7000-8000-000000000000'],
      ['free-desks', 'list'],
      ['free-desks', 'set', 'everything'],
      ['free-desks', 'clear'],
      ['groups', 'list'],
      ['groups', 'add', 'nurses'],
      ['groups', 'change', 'nurses', '--members', '1001'],
      ['groups', 'remove', 'nurses'],
      ['access', 'list'],
      ['access', 'allow', '--group', 'nurses'],
      ['access', 'remove', '018f0000-0000-7000-8000-000000000000'],
      ['access', 'exclude', '1001'],
      ['access', 'include', '1001'],
      ['pin-locks', 'list'],
      ['pin-locks', 'release', '--extension', '1001'],
      ['settings', 'list'],
      ['settings', 'get', 'leaveQueues'],
      ['settings', 'set', 'leaveQueues', 'yes'],
      ['people', 'pins'],
      ['people', 'calls', '1001'],
      ['people', 'call', '--extension', '1001', '--number', '1002'],
      ['events', 'tail', '--no-follow'],
      ['events', 'export'],
      ['reports'],
      ['token', 'create'],
      ['token', 'list'],
      ['token', 'revoke', 'wallboard'],
      ['user', 'list'],
      ['user', 'add', 'berta'],
      ['user', 'invite', 'gus'],
      ['user', 'link', 'anna'],
      ['user', 'reset', 'anna'],
      ['user', 'role', 'anna', 'front_desk'],
      ['user', 'disable', 'anna'],
      ['user', 'enable', 'anna'],
      ['user', 'extension', 'anna', '1001'],
      ['user', 'connect', 'anna', '--email', 'anna@example.org'],
      ['user', 'delete', 'anna'],
      ['webhooks', 'list'],
      ['webhooks', 'enable', 'signs'],
      ['webhooks', 'disable', 'signs'],
      ['webhooks', 'test', 'signs'],
      ['webhooks', 'messages', 'signs'],
      ['webhooks', 'resend', '018f0000-0000-7000-8000-000000000000'],
      ['webhooks', 'remove', 'signs'],
      ['walls', 'list'],
      ['walls', 'add', 'Entrance'],
      ['walls', 'change', 'Entrance', '--seconds', '20'],
      ['walls', 'revoke', 'Entrance'],
    ]

    it('is tried with every command that uses the database', () => {
      const untouched = [
        'install-asterisk',
        'setup',
        'rotate-secrets',
        'extensions import',
        // They go on without it, and say so.
        'doctor',
        'prompts check',
        'prompts texts',
        'backup',
        'restore',
        'migrate',
        'completion',
        'man',
      ]
      const tried = others.map((words) => words.slice(0, 2).join(' '))
      expect(new Set([...tried, ...untouched])).toEqual(new Set(commands.map(({ name }) => name)))
    })

    describe('that is older', () => {
      beforeAll(() => takeBackNewest('now()'))
      afterAll(() => takeBackNewest('NULL'))

      it.each(others)('is left as it is by %s %s, which says what to do', async (...words) => {
        const before = await applied()
        const { code, stdout, stderr } = await run(...words)
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
        expect(stderr).toMatch(/older than this version of Hot Desk: it lacks 1 of its changes\.\nRun hotdesk migrate/)
        expect(await applied()).toEqual(before)
      })

      it('is backed up as it is', async () => {
        const before = await applied()
        const { code, stderr } = await run('backup', join(folder, 'older.jsonl.gz'))
        expect({ code, stderr }).toEqual({
          code: 0,
          stderr: expect.stringContaining('older than this version') as string,
        })
        expect(await applied()).toEqual(before)
      })

      it('is examined by doctor, which says what to do', async () => {
        const before = await applied()
        const { findings } = (await json('doctor')) as { findings: unknown[] }
        expect(findings).toContainEqual(
          expect.objectContaining({
            check: 'schema',
            status: 'problem',
            next: 'Run hotdesk migrate, or restart Hot Desk.',
          }),
        )
        expect(await applied()).toEqual(before)
      })

      it('is brought up to date by restore only when nobody uses it', async () => {
        const before = await applied()
        expect(await json('restore', join(folder, 'older.jsonl.gz'))).toMatchObject({ problem: { code: 'in_use' } })
        expect(await applied()).toEqual(before)
      })
    })

    describe('that is newer', () => {
      const later = '29990101000000_later'
      beforeAll(() =>
        client.query(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', 'x', '${later}', now())`,
        ),
      )
      afterAll(() => client.query(`DELETE FROM _prisma_migrations WHERE id = 'later'`))

      it.each([...others, ['backup', '-'], ['migrate']])('is refused by %s %s', async (...words) => {
        const { code, stdout, stderr } = await run(...words)
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
        expect(stderr).toContain(`has migration ${later}, which this version does not know. Use the newer version.`)
      })
    })
  })

  it('says that a database is empty, and migrate fills it', async () => {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    expect(await json('token', 'create')).toMatchObject({ problem: { code: 'empty_database' } })
    expect(await rows(`SELECT to_regclass('_prisma_migrations') AS is`)).toEqual([{ is: null }])
    expect(await json('migrate')).toEqual({ upToDate: true, applied: readMigrations().map(({ name }) => name) })
    expect(await run('token', 'create')).toMatchObject({ code: 0 })
  })

  it('leaves the built-in database as it is, also while that does not run', async () => {
    const own = mkdtempSync(join(tmpdir(), 'hotdesk-built-in-'))
    chmodSync(own, 0o711)
    const builtIn = (...words: string[]) => runForJson(words, { HOTDESK_DATA_DIR: own, AMI_HOST: '127.0.0.1' })
    expect(await builtIn('phones', 'list')).toMatchObject({ problem: { code: 'no_database' } })
    expect(existsSync(join(own, 'postgres'))).toBe(false)
    expect(await builtIn('migrate')).toMatchObject({ applied: readMigrations().map(({ name }) => name) })
    expect(await builtIn('phones', 'list')).toEqual({ phones: [], total: 0 })
    rmSync(own, { recursive: true })
  })

  it('says in words what is wrong with DATABASE_URL, without its password', async () => {
    for (const url of ['nonsense', 'postgresql://hotdesk:secret-word@127.0.0.1:9/hotdesk']) {
      const { code, stdout, stderr } = await runCommand(['token', 'create'], { DATABASE_URL: url })
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
      expect(stderr).toMatch(/DATABASE_URL {2}/)
      expect(stderr).not.toMatch(/secret-word|\n {4}at /)
    }
  })
})
