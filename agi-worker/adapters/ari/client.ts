export type { Channel, Client } from 'ari-client'
