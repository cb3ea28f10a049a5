import { PhoneForwarded } from 'lucide-react'

export function Mark() {
  return (
    <span aria-hidden className="grid size-7 place-items-center rounded-md bg-accent text-on-accent">
      <PhoneForwarded className="size-4" />
    </span>
  )
}
