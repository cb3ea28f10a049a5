import {
  Building2,
  ChartColumn,
  ContactRound,
  DoorOpen,
  FileText,
  Footprints,
  History,
  LayoutGrid,
  Map,
  Phone,
  Settings,
  Stethoscope,
  Tv,
  UsersRound,
} from 'lucide-react'
import type { ReactNode } from 'react'

/** By the first part of a page's address. */
const icons: Record<string, ReactNode> = {
  '': <LayoutGrid />,
  people: <ContactRound />,
  phones: <Phone />,
  locations: <Building2 />,
  plans: <Map />,
  wall: <Tv />,
  reports: <ChartColumn />,
  activity: <History />,
  access: <DoorOpen />,
  settings: <Settings />,
  accounts: <UsersRound />,
  'health-check': <Stethoscope />,
  'getting-started': <Footprints />,
}

/** Beside the name of a page, which says it. */
export const pageIcon = (href: string): ReactNode => icons[href.split('/')[1] ?? ''] ?? <FileText />
