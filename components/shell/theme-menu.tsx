'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import type { ReactElement } from 'react'
import { Menu, MenuChoice } from '../ui/menu'

const options = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the device', icon: <Monitor aria-hidden /> },
]

export default function ThemeMenu({ button }: { button: ReactElement }) {
  const { theme, setTheme } = useTheme()
  return (
    <Menu trigger={button} isOpen>
      <MenuChoice value={theme ?? 'system'} onChange={setTheme} options={options} />
    </Menu>
  )
}
