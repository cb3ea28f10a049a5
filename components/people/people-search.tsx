'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { SearchField } from '../board/search-field'
import { peopleWords } from '@/words/people'

/** While somebody types. Milliseconds. */
const typing = 200

/** The search of the list: it is in the address, and the server answers it. */
export function PeopleSearch({ text, pbx }: { text: string; pbx: string }) {
  const [typed, setTyped] = useState(text)
  const [, begin] = useTransition()
  const router = useRouter()
  const wanted = typed.trim()
  const words = peopleWords()
  useEffect(() => {
    if (wanted === text) return
    const timer = setTimeout(() => begin(() => router.replace(addressOf({ search: wanted, pbx }))), typing)
    return () => clearTimeout(timer)
  }, [wanted, text, pbx, router])
  return (
    <SearchField
      label={words.find}
      placeholder={words.findHint}
      value={typed}
      onChange={setTyped}
      className="max-w-md"
    />
  )
}

const addressOf = (query: Record<string, string>) => {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const params = new URLSearchParams(given).toString()
  return params === '' ? '/people' : `/people?${params}`
}
