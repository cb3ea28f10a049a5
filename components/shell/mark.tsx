/** As public/icon.svg. Not of the icons' library, which the pages of errors would each bring with it to every page. */
export function Mark() {
  return (
    <span aria-hidden className="grid size-7 place-items-center rounded-md bg-accent text-on-accent">
      <svg viewBox="0 0 32 32" className="size-7" fill="none" stroke="currentColor" strokeWidth="2.2">
        <path d="M7 22h18M9 22v-5h14v5M16 17v-3M11 10h10v4H11z" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  )
}
