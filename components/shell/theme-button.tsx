'use client'
import { Moon, Sun } from 'lucide-react'
import { lazy } from 'react'
import { Button } from '../ui/button'
import { LateMenu } from './late-menu'
import { shellWords } from '@/words/shell'

const load = () => import('./theme-menu')
const ThemeMenu = lazy(load)

export function ThemeButton() {
  const button = (
    <Button variant="quiet" size="icon" aria-label={shellWords().colours}>
      <Sun aria-hidden className="dark:hidden" />
      <Moon aria-hidden className="hidden dark:block" />
    </Button>
  )
  return <LateMenu button={button} load={load} menu={<ThemeMenu button={button} />} />
}
