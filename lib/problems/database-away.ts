import { Prisma } from '@/generated/prisma/client'

/**
 * Whether the database cannot be reached, is shutting down, or did not answer in time. Prisma has its own code for some
 * of these, wraps PostgreSQL's code in others, and passes on what the driver says without any code.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (driverSays.test(error.message)) return true
  return codesOf(error).some((code) => awayCodes.test(code))
}

const awayCodes = new RegExp(
  [
    // Node: the connection could not be made, or broke.
    '^(E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN))$',
    // Prisma: unreachable, timed out, closed, no connection free, no transaction in time, too many connections.
    '^P(1001|1002|1008|1017|2024|2028|2037)$',
    // PostgreSQL: connection exceptions, too many connections, leaving or starting, cancelled because it took too long,
    // a server that takes no writes now.
    '^(08...|53300|57P0[1-5]|57014|25P03|25006)$',
  ].join('|'),
)

/** What pg throws without a code. */
const driverSays =
  /^(Connection terminated|Query read timeout$|timeout (exceeded when trying to connect|expired)$|Client (has encountered a connection error|was closed) and is not queryable$)/

function codesOf(error: Error): string[] {
  const own = 'code' in error ? [String(error.code)] : []
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return own
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: DriverCause } }
  const { kind, originalCode } = driverAdapterError?.cause ?? {}
  return [...own, originalCode ?? '', ...(kind && awayKinds.includes(kind) ? ['P1001'] : [])]
}

type DriverCause = { kind?: string; originalCode?: string }

/** A raw query that fails is always P2010; the error below it says why. */
const awayKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']
