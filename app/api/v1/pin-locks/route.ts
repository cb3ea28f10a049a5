import { endpoint } from '@/lib/api/endpoint'
import { pbxFilterSchema, pinLockChoiceSchema, readQuery } from '@/lib/api/schemas'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { listPinLocks } from '@/lib/pins/list-locks'
import { releasePinLock } from '@/lib/pins/release-lock'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/pin-locks', {
  GET: async ({ request, ctx }) => {
    const { pbx } = readQuery(request, pbxFilterSchema)
    if (pbx !== undefined) await requirePbx(ctx.db, pbx)
    return Response.json({ locks: await listPinLocks(ctx.db, { pbx }) })
  },
  DELETE: async ({ request, ctx }) => {
    const { pbx, extension = null, phone = null } = readQuery(request, pinLockChoiceSchema)
    return Response.json({ locks: await releasePinLock({ ctx, input: { pbx, extension, phone } }) })
  },
})
