import type { SaveSingleSignOn, SingleSignOnField } from '@/lib/contract/single-sign-on'

/** Those of the form that say themselves what is wrong with them. */
export const fieldNames: (SingleSignOnField | 'secret')[] = [
  ...(['issuer', 'clientId', 'secret', 'label', 'scopes'] as const),
  ...(['groupsClaim', 'managerGroup', 'frontDeskGroup', 'viewerGroup'] as const),
  ...(['extensionClaim', 'extensionPbx'] as const),
]

/** What the form holds. @param value of a field by its name */
export function given(value: (name: SingleSignOnField | 'secret') => string): SaveSingleSignOn {
  const text = (name: SingleSignOnField) => ({ [name]: value(name) })
  const isOn = (name: SingleSignOnField) => ({ [name]: value(name) === 'on' })
  const pbx = value('extensionPbx')
  return {
    ...{ ...text('issuer'), ...text('clientId'), ...text('label'), ...text('scopes') },
    ...{ ...isOn('asksAgain'), ...isOn('allowsHttp'), ...isOn('forAccounts'), ...isOn('forOwnPages') },
    ...{ ...text('managerGroup'), ...text('frontDeskGroup'), ...text('viewerGroup'), ...text('extensionClaim') },
    groupsClaim: value('groupsClaim') || null,
    // One alone is not asked for.
    ...(pbx !== '' && { extensionPbx: pbx }),
    // It is never shown, so that an empty field means nothing.
    ...(value('secret') !== '' && { secret: value('secret') }),
  }
}
