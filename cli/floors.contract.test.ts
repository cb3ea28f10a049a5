import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'
import { plainPng } from '../sandbox/png.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-floors-'))
const picture = join(folder, 'hall.png')
const svg = join(folder, 'hall.svg')
let commandLine: CommandLine

beforeAll(async () => {
  writeFileSync(picture, plainPng(800, 600))
  writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>')
  commandLine = await startCommandLine()
  await commandLine.sql(`
    INSERT INTO locations (pbx, name) VALUES ('main', 'North wing');
    INSERT INTO phones (pbx, number, location_id) SELECT 'main', '2001', id FROM locations`)
})
afterAll(async () => {
  await commandLine.stop()
  rmSync(folder, { recursive: true })
})

const there = ['--location', 'North wing']
const said = async (...words: string[]) => (await commandLine.run('floors', ...words)).stdout
const json = (...words: string[]) => commandLine.json('floors', ...words)

it('a floor gets a plan and a desk, another name, and is removed', async () => {
  expect(await said('list')).toBe('There are no floors.\n')
  expect(await said('add', 'Hall', ...there)).toBe('Hall, North wing is added.\n')
  expect(await json('add', 'Hall', ...there)).toMatchObject({ problem: { code: 'floor_exists' } })
  expect(await said('set-plan', 'Hall', ...there, '--file', picture)).toBe('Hall, North wing has a plan.\n')
  expect(await said('place', 'Hall', ...there, '--phone', '2001', '--x', '0.25', '--y', '0.5')).toBe(
    '2001 stands on the plan of Hall, North wing.\n',
  )
  expect(await said('list')).toMatch(/North wing +Hall +png, 800 x 600 +1/)
  expect(await json('list')).toMatchObject({
    floors: [{ name: 'Hall', desks: [{ number: '2001', x: 0.25, y: 0.5 }] }],
  })
  expect(await json('change', 'Hall', ...there, '--name', 'Great hall')).toMatchObject({ name: 'Great hall' })
  expect(await said('take-off', 'Great hall', ...there, '--phone', '2001')).toBe(
    '2001 is off the plan of Great hall, North wing.\n',
  )
  expect(await said('remove-plan', 'Great hall', ...there)).toBe('Great hall, North wing has no plan.\n')
  expect(await said('remove', 'Great hall', ...there)).toBe('Great hall, North wing is removed.\n')
  expect(await json('remove', 'Great hall', ...there)).toMatchObject({ problem: { code: 'no_such_floor' } })
})

it('what is no picture, no place and no file is told', async () => {
  await said('add', 'Hall', ...there)
  expect(await json('set-plan', 'Hall', ...there, '--file', svg)).toMatchObject({
    problem: { code: 'plan_not_a_picture' },
  })
  expect(await json('set-plan', 'Hall', ...there, '--file', '/nowhere.png')).toMatchObject({
    problem: { code: 'no_such_file' },
  })
  expect(await json('place', 'Hall', ...there, '--phone', '2001', '--x', 'left', '--y', '0')).toMatchObject({
    problem: { code: 'bad_request' },
  })
  expect(await json('change', 'Hall', ...there, '--position', 'first')).toMatchObject({
    problem: { code: 'bad_request' },
  })
})
