/** Of a large list, what its stream has not brought yet. @param what for example “desks” */
export function MissingRows({ count, what, isComing }: { count: number; what: string; isComing: boolean }) {
  return (
    <p role="status" className="text-muted">
      {isComing
        ? `${count} more ${what} are being loaded.`
        : `${count} more ${what} appear when this page is connected again.`}
    </p>
  )
}
