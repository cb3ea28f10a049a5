import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { excludeNumber, listExcludedNumbers } from './excluded-numbers'
import { listGroups } from './groups'
import { loadAccessOfPerson } from './person-access'
import { listRules } from './rules'
import { addGroup, changeGroup, deleteGroup } from './save-group'
import { addRule, changeRule } from './save-rule'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().accessRule.deleteMany()
  await db().peopleGroup.deleteMany()
  await db().excludedNumber.deleteMany()
  await db().event.deleteMany()
})

const ctx = () => verbContext()
const nurses = (members: string[] = ['1001']) => addGroup({ ctx: ctx(), input: { name: 'Nurses', members } })
const facts = async () =>
  (await db().event.findMany({ orderBy: { id: 'asc' } })).map(({ type, extension }) => [type, extension])

describe('a group', () => {
  it('has each extension once, in order, and what is left out of a change stays', async () => {
    const { id } = await nurses(['1002', '1001', '1002'])
    const changed = await changeGroup({ ctx: ctx(), input: { id, takeover: 'refused' } })
    expect(changed).toMatchObject({ name: 'Nurses', members: ['1001', '1002'], secondLogin: null, takeover: 'refused' })
    expect(await listGroups(db())).toEqual([changed])
  })

  it('that is changed to what it is leaves no event', async () => {
    const { id, ...details } = await nurses()
    await changeGroup({ ctx: ctx(), input: { id, name: details.name, members: details.members } })
    expect(await facts()).toEqual([['group.added', null]])
  })

  it('has a name that is unique on its PBX', async () => {
    const { id } = await addGroup({ ctx: ctx(), input: { name: 'Doctors' } })
    await nurses()
    await expect(nurses()).rejects.toMatchObject({ code: 'group_exists' })
    const renamed = changeGroup({ ctx: ctx(), input: { id, name: 'Nurses' } })
    await expect(renamed).rejects.toMatchObject({ code: 'group_exists', fields: [{ field: 'name' }] })
  })

  it('takes the rules for it along', async () => {
    const { id } = await nurses()
    await addRule({ ctx: ctx(), input: { group: 'Nurses' } })
    await deleteGroup({ ctx: ctx(), input: { id } })
    expect(await listRules(db())).toEqual([])
  })
})

describe('a rule', () => {
  it('is as it was given, and what is left out does not matter to it', async () => {
    const hours = { from: '22:00', to: '06:00' }
    const rule = await addRule({
      ctx: ctx(),
      input: { extension: '1001', until: '2027-12-31', hours, timeZone: 'UTC' },
    })
    expect(rule).toMatchObject({
      ...{ pbx: 'main', extension: '1001', group: null, locations: [], weekdays: [] },
      ...{ from: null, until: '2027-12-31', hours, timeZone: 'UTC' },
    })
    expect(await facts()).toEqual([['access_rule.added', '1001']])
  })

  it('changes in part, and stays in order', async () => {
    const { id } = await addRule({ ctx: ctx(), input: { extension: '1001', from: '2027-06-01' } })
    const early = changeRule({ ctx: ctx(), input: { id, until: '2027-05-31' } })
    await expect(early).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'until' }] })
    expect(await changeRule({ ctx: ctx(), input: { id, until: '2027-06-30', from: null } })).toMatchObject({
      from: null,
      until: '2027-06-30',
    })
  })

  it.each([
    [{}, 'extension'],
    [{ extension: '1001', group: 'Nurses' }, 'extension'],
    [{ group: 'Doctors' }, 'group'],
    [{ extension: '1001', from: '2027-02-30' }, 'from'],
    [{ extension: '1001', hours: { from: '24:00', to: '06:00' } }, 'hours.from'],
    [{ extension: '1001', timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('cannot be %j', async (input, field) => {
    await expect(addRule({ ctx: ctx(), input })).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
  })
})

it('what counts for a person are their own rules, or those of their groups', async () => {
  await nurses(['1001', '1002'])
  const ofGroup = await addRule({ ctx: ctx(), input: { group: 'Nurses', locations: ['Ward 3'] } })
  const own = await addRule({ ctx: ctx(), input: { extension: '1001' } })
  await excludeNumber({ ctx: ctx(), input: { number: '1003' } })
  const of = (extension: string) => loadAccessOfPerson(db(), 'main', extension)
  expect(await of('1001')).toEqual({ rules: [own], groups: ['Nurses'], isExcluded: false })
  expect(await of('1002')).toEqual({ rules: [ofGroup], groups: ['Nurses'], isExcluded: false })
  expect(await of('1003')).toEqual({ rules: [], groups: [], isExcluded: true })
})

it('a number that is excluded again takes the new note, and leaves an event only if it differs', async () => {
  for (const note of ['The fax', 'The fax', 'Fax']) await excludeNumber({ ctx: ctx(), input: { number: '1003', note } })
  expect(await listExcludedNumbers(db())).toEqual([{ pbx: 'main', number: '1003', note: 'Fax' }])
  expect(await facts()).toHaveLength(2)
})
