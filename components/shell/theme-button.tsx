'use client'
import { Moon, Sun } from 'lucide-react'
import { lazy } from 'react'
import { Button } from '../ui/button'
import { LateMenu } from './late-menu'

const load = () => import('./theme-menu')
const ThemeMenu = lazy(load)

const button = (
  <Button variant="quiet" size="icon" aria-label="Colours">
    <Sun aria-hidden className="dark:hidden" />
    <Moon aria-hidden className="hidden dark:block" />
  </Button>
)

export function ThemeButton() {
  return <LateMenu button={button} load={load} menu={<ThemeMenu button={button} />} />
}
