import type { Settings } from '../../runtime/launch/settings.ts'

type Ami = 'AMI_HOST' | 'AMI_PORT' | 'AMI_TLS' | 'AMI_USERNAME' | 'AMI_SECRET'
type Ari = 'ARI_URL' | 'ARI_USERNAME' | 'ARI_PASSWORD'

/** How a PBX is reached, under the names that the first one has in the environment. */
export type PbxSettings = Pick<Settings, Ami | Ari> & Partial<Pick<Settings, 'HOTDESK_HANDOVER_SECRET'>>
