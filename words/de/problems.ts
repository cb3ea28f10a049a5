import type { problems as en } from '../en/problems.ts'
import { count } from './count.ts'

const damaged = 'Die Anfrage wurde unterwegs beschädigt. Laden Sie die Seite neu und versuchen Sie es noch einmal.'
const signedOut = 'Sie sind nicht mehr am Dashboard angemeldet. Melden Sie sich wieder an.'

export const problems: typeof en = {
  says: {
    bad_request: 'Etwas im Formular stimmt nicht. Prüfen Sie Ihre Angaben.',
    malformed_address: 'Diese Adresse ist nicht lesbar. Gehen Sie zur Übersicht und versuchen Sie es noch einmal.',
    malformed_request: damaged,
    malformed_json: damaged,
    not_an_object: damaged,
    not_signed_in: signedOut,
    no_valid_token: signedOut,
    token_expired: 'Dieses Token ist abgelaufen. Bitten Sie die Administration um ein anderes.',
    password_due: 'Wählen Sie zuerst ein eigenes Passwort: Laden Sie die Seite neu.',
    not_allowed: 'Ihr Konto darf das nicht. Wenden Sie sich an die Administration.',
    insufficient_scope: 'Dieses Token darf das nicht. Bitten Sie die Administration um ein anderes.',
    wrong_pin: 'Die PIN ist falsch. Prüfen Sie sie, und versuchen Sie es noch einmal.',
    no_mailbox:
      'Diese Nebenstelle hat keine Mailbox und damit keine PIN. Richten Sie in der Telefonanlage eine Mailbox ein.',
    no_pin: 'Die Mailbox dieser Nebenstelle hat keine PIN. Vergeben Sie eine in der Telefonanlage.',
    pin_locked:
      'Nach zu vielen falschen PINs wird eine Zeit lang keine PIN angenommen. Heben Sie die Sperre auf der Seite der Person auf, oder warten Sie.',
    trivial_pin: 'Diese PIN ist zu leicht zu erraten. Ändern Sie sie in der Mailbox.',
    not_by_person:
      'Berichte zeigen keine einzelnen Personen. Die Administration kann es unter Einstellungen, Verlauf und Berichte erlauben.',
    no_such_lock: 'Hier ist nichts mehr gesperrt. Laden Sie die Seite neu.',
    wrong_setup_code: 'Das ist nicht der Einrichtungscode. Kopieren Sie den, den Hot Desk beim Start ausgegeben hat.',
    not_found: 'Das gibt es hier nicht mehr. Laden Sie die Seite neu.',
    phone_not_in_pool: 'Dieses Telefon gehört nicht mehr zu Hot Desk. Laden Sie die Seite neu.',
    no_such_session: 'Diese Person ist dort nicht mehr angemeldet. Laden Sie die Seite neu.',
    no_such_account: 'Dieses Konto gibt es nicht mehr. Laden Sie die Seite neu.',
    no_such_token: 'Es gibt kein gültiges Token mit dieser Kennung. Laden Sie die Seite neu.',
    no_such_wall: 'Der Link dieser Wandanzeige wurde schon widerrufen. Laden Sie die Seite neu.',
    no_wall_link:
      'Auf diesem Bildschirm wurde noch kein Link einer Wandanzeige geöffnet. Öffnen Sie ihn hier; die Administration erstellt einen unter Einstellungen, Wandanzeigen.',
    wall_revoked:
      'Der Link dieser Wandanzeige wurde widerrufen, deshalb zeigt sie nichts mehr. Bitten Sie die Administration um einen neuen.',
    own_page_off:
      'Eigene Seiten sind hier ausgeschaltet. Bitten Sie die Administration, sie unter Einstellungen, Eigene Seiten einzuschalten.',
    no_such_logout_rule: 'Diese Regel zur automatischen Abmeldung wurde schon entfernt. Laden Sie die Seite neu.',
    no_such_pbx: 'Diese Telefonanlage gibt es hier nicht mehr. Laden Sie die Seite neu.',
    no_such_webhook: 'Diesen Webhook gibt es nicht mehr. Laden Sie die Seite neu.',
    no_such_message:
      'Diese Nachricht gibt es nicht mehr: Nachrichten werden 30 Tage aufbewahrt. Laden Sie die Seite neu.',
    no_single_sign_on:
      'Single Sign-on ist hier nicht eingerichtet. Die Administration kann es unter Einstellungen, Anmeldung einrichten.',
    identity_taken: 'Ein anderes Konto ist mit dieser Person verbunden. Trennen Sie zuerst jenes.',
    webhook_disabled: 'Solange der Webhook deaktiviert ist, wird nichts dorthin gesendet. Aktivieren Sie ihn zuerst.',
    no_such_group: 'Diese Gruppe gibt es nicht mehr. Laden Sie die Seite neu.',
    no_such_access_rule: 'Diese Zugangsregel gibt es nicht mehr. Laden Sie die Seite neu.',
    not_excluded: 'Diese Nummer gehört nicht zu denen, die von Hot Desk ausgenommen sind. Laden Sie die Seite neu.',
    method_not_allowed: 'Das ist hier nicht mehr möglich. Laden Sie die Seite neu.',
    phone_exists:
      'Ein Telefon mit dieser Nummer gehört schon zu Hot Desk. Ändern Sie dieses, oder wählen Sie eine andere Nummer.',
    group_exists: 'Es gibt schon eine Gruppe mit diesem Namen. Ändern Sie diese, oder wählen Sie einen anderen Namen.',
    no_such_location: 'Diesen Standort gibt es nicht mehr. Laden Sie die Seite neu.',
    location_exists:
      'Es gibt schon einen Standort mit diesem Namen. Wählen Sie einen anderen Namen, oder legen Sie die beiden zusammen.',
    no_such_floor: 'Diese Etage gibt es nicht mehr. Laden Sie die Seite neu.',
    floor_exists: 'Dieser Standort hat schon eine Etage mit diesem Namen. Wählen Sie einen anderen Namen.',
    no_plan: 'Diesen Plan gibt es nicht mehr. Laden Sie die Seite neu.',
    not_on_plan: 'Dieser Platz steht nicht mehr auf diesem Plan. Laden Sie die Seite neu.',
    plan_too_large:
      'Ein Plan darf höchstens 5 MB haben. Speichern Sie das Bild mit weniger Pixeln oder als WebP und laden Sie das hoch.',
    plan_not_a_picture:
      'Ein Plan muss ein Bild in PNG, JPEG oder WebP sein. Öffnen Sie SVG, PDF oder Zeichnung im zugehörigen Programm, exportieren Sie als PNG und laden Sie das hoch.',
    plan_size:
      'Ein Plan braucht 100 bis 10.000 Pixel je Seite und höchstens 40 Millionen insgesamt. Speichern Sie das Bild in einer anderen Größe und laden Sie das hoch.',
    owner_has_desk:
      'Einer Person kann an einer Telefonanlage nur ein Platz gehören. Ändern Sie zuerst, wem der andere Platz gehört, oder wählen Sie jemand anderen.',
    account_disabled: 'Dieses Konto ist deaktiviert. Aktivieren Sie es zuerst.',
    link_not_valid:
      'Dieser Link gilt nicht mehr: Er wurde benutzt, ist abgelaufen, oder es gibt einen neueren. Bitten Sie Ihre Administration um einen anderen.',
    account_exists: 'Dieser Benutzername ist vergeben. Wählen Sie einen anderen.',
    pbx_exists:
      'Eine Telefonanlage hat diese Kennung schon, oder hatte sie, bevor sie entfernt wurde. Wählen Sie eine andere.',
    first_pbx:
      'Diese Telefonanlage gehört zur Installation und kann nicht entfernt werden. Ihre Verbindung steht in .env.',
    people_logged_in:
      'An Telefonen dieser Telefonanlage sind Personen angemeldet. Melden Sie sie zuerst ab, und versuchen Sie es dann noch einmal.',
    desks_restricted:
      'Freie Plätze dieser Telefonanlage sind auf interne Gespräche und Notrufe beschränkt, oder die Beschränkung ist noch nicht überall aufgehoben. Erlauben Sie ihnen zuerst alles, lassen Sie die Telefonanlage einige Sekunden verbunden, während Hot Desk sie aufhebt, und versuchen Sie es dann noch einmal. Kommt diese Telefonanlage nie zurück, entfernt hotdesk pbx remove mit --lost sie.',
    not_given_back:
      'Hot Desk hat noch nicht alles zurückgesetzt, was es an dieser Telefonanlage geändert hat. Lassen Sie die Telefonanlage verbunden, bis es so weit ist, und versuchen Sie es dann noch einmal. Kommt diese Telefonanlage nie zurück, entfernt hotdesk pbx remove mit --lost sie.',
    changed_meanwhile:
      'Jemand anderes hat diese Einstellungen inzwischen gespeichert. Laden Sie die Seite neu, um sie zu sehen, und ändern Sie sie dann.',
    cannot_undo:
      'Das lässt sich nicht mehr rückgängig machen: Es ist zu lange her, jemand anderes ist am Platz, oder die Person ist woanders angemeldet. Melden Sie sie stattdessen an einem Platz an.',
    calls_off:
      'Anrufe aus dem Browser sind an dieser Telefonanlage ausgeschaltet. Die Administration kann sie unter Einstellungen, Aktionen einschalten.',
    no_own_extension:
      'Hot Desk kennt Ihre Nebenstelle an dieser Telefonanlage nicht. Tragen Sie sie unter Ihr Konto ein, und versuchen Sie es dann noch einmal.',
    no_phone_rings:
      'Keines Ihrer Telefone kann jetzt klingeln. Prüfen Sie, ob eines registriert ist, und versuchen Sie es dann noch einmal.',
    last_admin:
      'Mindestens ein Konto muss die Administration behalten. Fügen Sie zuerst auf der Seite Konten ein weiteres hinzu.',
    own_account: 'Das ist Ihr eigenes Konto. Bitten Sie jemand anderen aus der Administration, das zu tun.',
    no_password:
      'Diese Person wird über FreePBX angemeldet, deshalb gibt es hier kein Passwort zu ändern. Ändern Sie es in FreePBX.',
    role_of_freepbx: 'FreePBX bestimmt die Rolle dieser Person bei jeder Anmeldung. Ändern Sie ihre Rechte in FreePBX.',
    setup_closed:
      'Die Einrichtung ist abgeschlossen. Melden Sie sich an. Gibt es noch kein Konto, starten Sie Hot Desk neu: Es gibt einen neuen Einrichtungscode aus.',
    lost_race:
      'Jemand anderes hat das im selben Moment geändert. Sehen Sie in der Übersicht nach, und versuchen Sie es dann noch einmal.',
    number_excluded:
      'Diese Nebenstelle oder dieses Telefon ist von Hot Desk ausgenommen. Sehen Sie auf der Seite Zugang nach, oder wählen Sie etwas anderes.',
    not_valid_today:
      'Keine Regel erlaubt dieser Nebenstelle, sich heute anzumelden. Auf der Seite Zugang stehen ihr erster und letzter Tag.',
    not_at_this_location:
      'Die Regeln für diese Nebenstelle erlauben keine Plätze an diesem Standort. Sehen Sie auf der Seite Zugang nach, oder wählen Sie einen anderen Platz.',
    not_at_this_time:
      'Die Regeln für diese Nebenstelle erlauben diesen Wochentag oder diese Uhrzeit nicht. Sehen Sie auf der Seite Zugang nach.',
    logged_in_elsewhere:
      'Diese Person ist woanders angemeldet, und eine zweite Anmeldung wird abgelehnt. Melden Sie sie dort zuerst ab.',
    takeover_refused:
      'An diesem Platz ist jemand angemeldet, und er darf nicht übernommen werden. Melden Sie die Person zuerst ab.',
    holder_not_idle:
      'An diesem Platz ist jemand angemeldet und hatte dort vor zu kurzer Zeit ein Gespräch. Warten Sie, oder melden Sie die Person zuerst ab.',
    nothing_held:
      'Es wartet nichts mehr. Es gibt nichts zu tun: Die Reparaturen wurden ausgeführt oder sind nicht mehr nötig.',
    too_large: 'Das ist mehr Text, als Hot Desk annimmt. Kürzen Sie ihn, und versuchen Sie es noch einmal.',
    unsupported_media_type: damaged,
    headers_too_large:
      'Der Browser hat zu viel auf einmal gesendet. Löschen Sie die Cookies dieser Seite, und melden Sie sich wieder an.',
    phone_not_on_pbx: 'Die Telefonanlage hat kein Gerät mit dieser Nummer. Legen Sie es dort zuerst an.',
    unknown_extension: 'Die Telefonanlage hat keine solche Nebenstelle. Prüfen Sie die Nummer.',
    too_many_attempts: 'Es gab zu viele falsche Passwörter.',
    sign_in_busy: 'In diesem Moment melden sich zu viele Personen an.',
    too_many_streams:
      'Ihr Konto hat die Übersicht an zu vielen Orten offen. Schließen Sie einige davon, und versuchen Sie es dann noch einmal.',
    internal:
      'Hot Desk ist auf einen Fehler gestoßen und hat die Ursache in sein Protokoll geschrieben. Versuchen Sie es noch einmal; wenn es wieder nicht geht, wenden Sie sich an die Person, die Hot Desk betreibt.',
    pbx_unavailable:
      'Die Telefonanlage ist nicht erreichbar. Versuchen Sie es noch einmal, wenn die Verbindung wieder besteht.',
    worker_away:
      'Der Telefondienst läuft nicht. Starten Sie ihn (oder bitten Sie die Person darum, die Hot Desk betreibt), und versuchen Sie es dann noch einmal.',
    database_away:
      'Die Datenbank ist nicht erreichbar. Versuchen Sie es gleich noch einmal; wenn sie weg bleibt, wenden Sie sich an die Person, die Hot Desk betreibt.',
    worker_slow:
      'Der Telefondienst hat nicht rechtzeitig geantwortet. Sehen Sie in der Übersicht nach, ob es geschehen ist, und versuchen Sie es dann noch einmal.',
    outcome_unknown:
      'Die Verbindung brach ab, bevor die Antwort kam; es kann also geschehen sein. Sehen Sie in der Übersicht nach, und versuchen Sie es noch einmal, wenn es nicht geschehen ist.',
  },
  waitSeconds: (seconds) =>
    `Warten Sie ${count(seconds, 'Sekunde', 'Sekunden')}, und versuchen Sie es dann noch einmal.`,
  waitMinutes: (minutes) => `Warten Sie ${count(minutes, 'Minute', 'Minuten')}, und versuchen Sie es dann noch einmal.`,
  inLog: (requestId) => `Im Protokoll heißt diese Anfrage ${requestId}.`,
}
