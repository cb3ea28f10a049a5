/** Which PBX a line is about, after it; nothing while there is one alone. */
export function OfPbx({ name }: { name: string }) {
  return name === '' ? null : <span className="text-muted"> · {name}</span>
}
