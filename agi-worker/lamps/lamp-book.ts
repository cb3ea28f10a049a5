/** Of a mailbox: new and old messages as a NOTIFY has them, `2/1`. */
export type Summary = string

/** A desk at which somebody is logged in. */
export interface DeskLamp {
  /** The mailbox that the lamp shows; null: the person there has none. */
  mailbox: string | null
  /** What each box that the desk's phone watches is to say. */
  wanted: ReadonlyMap<string, Summary>
}

/** Which desk shows whose mailbox, and what the PBX last reported for each box. */
export class LampBook {
  private readonly lamps = new Map<string, DeskLamp>()
  private readonly phones = new Map<string, Set<string>>()
  private readonly reported = new Map<string, Summary>()

  /** Gives the desks whose lamp may be wrong now: their person's mailbox has changed, or their own box spoke for itself. */
  heard(box: string, summary: Summary): string[] {
    this.reported.set(box, summary)
    return [...(this.phones.get(box) ?? [])].filter((phone) => {
      const lamp = this.lamps.get(phone)
      return lamp?.mailbox === box || (lamp?.wanted.get(box) ?? summary) !== summary
    })
  }

  /** null: nobody is there any more. */
  note(phone: string, lamp: DeskLamp | null): void {
    for (const box of boxesOf(this.lamps.get(phone))) this.phones.get(box)?.delete(phone)
    for (const box of boxesOf(lamp)) this.phones.set(box, (this.phones.get(box) ?? new Set()).add(phone))
    if (lamp) this.lamps.set(phone, lamp)
    else this.lamps.delete(phone)
  }

  /** The boxes for which the PBX's last report differs from this. */
  differing(wanted: ReadonlyMap<string, Summary>): [box: string, summary: Summary][] {
    return [...wanted].filter(([box, summary]) => this.reported.get(box) !== summary)
  }

  /** What the PBX says now is not known: it has restarted, or was out of reach. */
  forgetReported(): void {
    this.reported.clear()
  }
}

const boxesOf = (lamp: DeskLamp | null | undefined) => (lamp ? [lamp.mailbox ?? '', ...lamp.wanted.keys()] : [])
