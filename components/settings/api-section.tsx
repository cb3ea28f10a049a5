import { Section } from '../ui/section'

/** How programs reach Hot Desk. */
export function ApiSection() {
  return (
    <Section title="For programs" lead="Other programs can see and change the same things through the REST API.">
      <p>
        Run <code className="rounded bg-sunken px-1.5 py-0.5">sudo hotdesk token create</code> on the server, or{' '}
        <code className="rounded bg-sunken px-1.5 py-0.5">npm run token</code> in the folder of Hot Desk, for a token.
        It is shown once. What the API offers is described at{' '}
        <a href="/api/v1/openapi.json" className="text-accent underline">
          /api/v1/openapi.json
        </a>
        .
      </p>
    </Section>
  )
}
