'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { Button } from '../ui/button'
import { Menu, MenuChoice } from '../ui/menu'

const options = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the device', icon: <Monitor aria-hidden /> },
]

export function ThemeMenu() {
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="icon" aria-label="Colours">
          <Sun aria-hidden className="dark:hidden" />
          <Moon aria-hidden className="hidden dark:block" />
        </Button>
      }
    >
      <MenuChoice value={theme ?? 'system'} onChange={setTheme} options={options} />
    </Menu>
  )
}
