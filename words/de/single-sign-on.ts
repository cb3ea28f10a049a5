import type { singleSignOn as en } from '../en/single-sign-on.ts'

const begin = 'Beginnen Sie noch einmal.'

export const singleSignOn: typeof en = {
  or: 'oder',
  refused: {
    title: 'Sie sind nicht angemeldet',
    withPassword: 'Mit Passwort anmelden',
    withPin: 'Mit PIN anmelden',
    again: 'Noch einmal versuchen',
    why: {
      off: 'Single Sign-on ist hier ausgeschaltet.',
      too_many:
        'Aus Ihrem Netz wurden gerade zu viele Anmeldungen begonnen. Versuchen Sie es in einer Minute noch einmal.',
      away: 'Die Anmeldung Ihrer Organisation antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
      misconfigured:
        'Die Anmeldung Ihrer Organisation versteht Hot Desk nicht. Bitten Sie die Administration, sie unter Einstellungen, Anmeldung zu testen.',
      cancelled: `Ihre Organisation hat die Anmeldung abgelehnt. ${begin}`,
      expired: `Diese Anmeldung wurde vor zu langer Zeit, in einem anderen Browser oder unter einer anderen Adresse von Hot Desk begonnen. ${begin}`,
      untrusted: `Der Antwort ist nicht zu trauen, deshalb ist niemand angemeldet. ${begin} Geschieht es wieder, sagen Sie es der Administration.`,
      unknown:
        'Ihre Organisation kennt Sie, aber kein Konto hier ist mit Ihnen verbunden. Bitten Sie die Administration von Hot Desk: Sie findet Sie unter Aktivität und verbindet Sie unter Konten.',
      unverified_email:
        'Ihre Organisation sagt nicht, dass Ihre E-Mail-Adresse geprüft ist. Bitten Sie die Administration von Hot Desk, Sie über das Subject zu verbinden: Es steht unter Aktivität.',
      other_identity:
        'Ihre E-Mail-Adresse gehört hier jemand anderem, der sie früher hatte. Bitten Sie die Administration von Hot Desk, Sie unter Konten neu zu verbinden.',
      no_group:
        'Keine Ihrer Gruppen darf Hot Desk benutzen. Fragen Sie, wer in Ihrer Organisation den Gruppen ihre Rechte gibt.',
      disabled: 'Ihr Konto ist hier deaktiviert. Bitten Sie die Administration von Hot Desk, es zu aktivieren.',
      no_extension:
        'Ihre Organisation sagt nicht, welche Nebenstelle Ihre ist. Fragen Sie, wer sich um die Telefone kümmert.',
      unknown_extension:
        'Die Telefonanlage kennt die Nebenstelle nicht, die Ihre Organisation für Sie nennt. Fragen Sie, wer sich um die Telefone kümmert.',
      own_page_off:
        'Eigene Seiten sind ausgeschaltet. Melden Sie sich am Telefon selbst an; die Administration kann sie unter Einstellungen, Eigene Seiten einschalten.',
    },
  },
  settings: {
    title: 'Single Sign-on',
    lead: 'Alle melden sich mit dem Konto ihrer Organisation an, über OpenID Connect: Keycloak, Entra ID, Google, Authentik und andere. Passwörter und PINs gelten daneben weiter. Nichts wird irgendwohin gesendet, bevor ein Aussteller gespeichert ist.',
    provider: 'Anbieter',
    issuer: 'Aussteller (Issuer)',
    issuerHint: 'Wie der Anbieter sich selbst nennt, zum Beispiel https://sso.example.com/realms/office.',
    clientId: 'Client-ID',
    secret: 'Client-Geheimnis',
    secretHint: 'Es wird verschlüsselt aufbewahrt und nie gezeigt.',
    secretKept: 'Leer lassen, um das gespeicherte zu behalten.',
    redirect: 'Rückkehradresse, die beim Anbieter einzutragen ist',
    label: 'Beschriftung der Schaltfläche',
    labelAtFirst: 'Mit Single Sign-on anmelden',
    scopes: 'Scopes',
    scopesHint: 'Ergänzen Sie die, die die unten genannten Claims bringen.',
    asksAgain: 'Jedes Mal nach dem Passwort fragen',
    asksAgainSays:
      'Der Anbieter fragt auch dann danach, wenn jemand dort schon angemeldet ist: für Rechner, die mehrere benutzen.',
    allowsHttp: 'Einen Aussteller ohne Verschlüsselung erlauben',
    allowsHttpSays:
      'Wer im Netz dazwischen mitliest, sieht, wer sich anmeldet, und kann sich als diese Person anmelden. Nur für Tests; ein Aussteller auf diesem Rechner ist immer erlaubt.',
    accounts: 'Konten',
    forAccounts: 'Konten melden sich damit an',
    forAccountsSays:
      'Unter Konten verbindet die Administration jedes Konto mit einer E-Mail-Adresse oder einem Subject. Alle anderen erfahren, wen sie fragen können. Das Ausschalten meldet alle ab, die sich so angemeldet haben.',
    groupsClaim: 'Claim mit den Gruppen',
    groupsClaimHint:
      'Leer: Rollen werden hier vergeben. Sonst entscheiden Gruppen bei jeder Anmeldung über die Rolle, Mitglieder bekommen bei ihrer ersten ein Konto, und sonst wird niemand hereingelassen. Administration wird man nur hier.',
    managerGroup: 'Gruppe der Manager',
    frontDeskGroup: 'Gruppe des Empfangs',
    viewerGroup: 'Gruppe für „Nur ansehen“',
    ownPages: 'Eigene Seiten',
    forOwnPages: 'Alle öffnen damit ihre eigene Seite',
    forOwnPagesSays:
      'Ohne PIN: Wer den Claim beim Anbieter ändern darf, kann sich als jede Person anmelden. Eigene Seiten müssen außerdem eingeschaltet sein.',
    extensionClaim: 'Claim mit der Nebenstelle',
    extensionPbx: 'Telefonanlage der Nebenstellen',
    save: 'Single Sign-on speichern',
    saving: 'Wird gespeichert…',
    saved: 'Single Sign-on ist gespeichert.',
    test: 'Testen',
    testTitle: 'Test des Anbieters',
    testing: 'Wird getestet. Es dauert einige Sekunden.',
    isWell: 'Alles ist in Ordnung.',
    isNotWell: 'Etwas fehlt:',
    noAnswer: 'Hot Desk antwortet nicht. Versuchen Sie es gleich noch einmal.',
    close: 'Schließen',
    remove: 'Entfernen',
    removeTitle: 'Single Sign-on entfernen?',
    removeSays:
      'Wer sich so angemeldet hat, wird abgemeldet und meldet sich mit Passwort oder PIN an. Konten bleiben, auch die dabei entstandenen.',
    removed: 'Single Sign-on ist entfernt.',
    notRemoved: 'Single Sign-on wurde nicht entfernt.',
  },
  connect: {
    item: 'Single Sign-on',
    title: (name) => `Single Sign-on von ${name}`,
    description: 'Wer sich mit dieser geprüften Adresse oder diesem Subject anmeldet, erhält dieses Konto.',
    email: 'E-Mail-Adresse',
    emailHint: 'Wer sich zuerst damit anmeldet, behält das Konto, auch wenn sich die Adresse später ändert.',
    subject: 'Subject',
    subjectHint:
      'Wie der Anbieter die Person nennt. Wird bei der ersten Anmeldung gefüllt; leeren Sie es, um jemand anderen zu verbinden.',
    submit: 'Verbinden',
    done: (name) => `Das Single Sign-on von ${name} ist gespeichert.`,
  },
  input: {
    issuer: 'Geben Sie die Adresse des Ausstellers an, zum Beispiel https://sso.example.com/realms/office.',
    plainHttp:
      'Verwenden Sie https. Ohne Verschlüsselung sieht, wer im Netz dazwischen mitliest, wer sich anmeldet; es muss unten erlaubt werden.',
    clientId: 'Geben Sie die Client-ID an, die der Anbieter Hot Desk gegeben hat.',
    secret: 'Geben Sie das Client-Geheimnis an.',
    secretAgain:
      'Der Aussteller ist ein anderer: Geben Sie das Client-Geheimnis noch einmal an, damit es nicht ungefragt irgendwohin geht.',
    label: 'Geben Sie die Beschriftung der Schaltfläche an.',
    scopes: 'Beginnen Sie mit openid, und setzen Sie ein Leerzeichen zwischen Scopes.',
    claim: 'Geben Sie den Namen des Claims an.',
    email: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel bea@example.com.',
    subject: 'Geben Sie das Subject an, oder lassen Sie es weg.',
  },
}
