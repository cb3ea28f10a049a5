'use client'
import { Printer } from 'lucide-react'
import { Button } from '../ui/button'
import { commonWords } from '@/words/common'

export function PrintButton() {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      <Printer aria-hidden /> {commonWords().print}
    </Button>
  )
}
