'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import type { ReactElement } from 'react'
import { Menu, MenuChoice } from '../ui/menu'
import { shellWords } from '@/words/shell'

export default function ThemeMenu({ button }: { button: ReactElement }) {
  const { theme, setTheme } = useTheme()
  const words = shellWords()
  const options = [
    { value: 'light', label: words.light, icon: <Sun aria-hidden /> },
    { value: 'dark', label: words.dark, icon: <Moon aria-hidden /> },
    { value: 'system', label: words.asDevice, icon: <Monitor aria-hidden /> },
  ]
  return (
    <Menu trigger={button} isOpen>
      <MenuChoice value={theme ?? 'system'} onChange={setTheme} options={options} />
    </Menu>
  )
}
