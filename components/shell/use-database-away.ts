'use client'
import { useEffect, useRef, useState } from 'react'
import type { Readiness } from '@/lib/contract/health'

const askEvery = 2_000

/** Whether the database is what is missing, as the server says; `onBack` is called once when it is there again. */
export function useDatabaseAway(onBack: () => void): boolean {
  const [isAway, setAway] = useState(false)
  const back = useRef(onBack)
  useEffect(() => {
    let wasAway = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const database = await databaseState()
      if (wasAway && database === 'up') back.current()
      wasAway ||= database === 'down'
      setAway(wasAway)
      timer = setTimeout(() => void ask(), askEvery)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [])
  return isAway
}

/** Null while the web app does not answer either. */
async function databaseState(): Promise<'up' | 'down' | null> {
  try {
    const response = await fetch('/api/ready', { cache: 'no-store' })
    const { parts } = (await response.json()) as Readiness
    return parts.database
  } catch {
    return null
  }
}
