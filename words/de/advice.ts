import type { saidOfAdvice as en } from '../en/advice.ts'

const file = 'manager.conf (oder der Datei, die sie für Hot Desk einbindet)'
const moduleOn = 'Admin → Module Admin muss Hot Desking als aktiviert zeigen (in einer Shell: fwconsole ma list)'
const installed = `${moduleOn}; wenn nicht: fwconsole ma install hotdesk oder fwconsole ma enable hotdesk, dann fwconsole reload.`
const copyAgain = `${installed} Öffnen Sie dann Admin → Hot Desking, drücken Sie Apply Config und kopieren Sie die Zeilen noch einmal in die Einstellungen.`

export const saidOfAdvice: typeof en = {
  amiUserInFiles: () =>
    `Vergleichen Sie AMI_USERNAME und AMI_SECRET mit ${file}; permit muss dort die Adresse dieses Rechners nennen.`,
  amiRightInFiles: (kind, name) =>
    `Fügen Sie in ${file} bei ${kind} = die Klasse ${name} hinzu, dann: asterisk -rx "manager reload"`,
  ariUserInFiles: () =>
    'Vergleichen Sie ARI_USERNAME und ARI_PASSWORD mit ari.conf (oder der Datei, die sie für Hot Desk einbindet).',
  ariMayWriteInFiles: () =>
    'Setzen Sie dafür in ari.conf read_only = no, dann: asterisk -rx "module reload res_ari.so"',
  ariAnswersInFiles: () => 'Prüfen Sie ARI_URL sowie enabled = yes und bindaddr in http.conf.',
  codesInFiles: () =>
    'Führen Sie auf der Telefonanlage hotdesk install-asterisk aus und laden Sie dann den Wählplan neu.',
  forwardsInFiles: () =>
    'Binden Sie ihn ein (asterisk/README.md sagt, wo) oder wählen Sie in den Einstellungen die Gerätezuweisung.',
  voicemailInFiles: () =>
    'Den Grund zeigt auf der Telefonanlage: asterisk -rx "module load app_voicemail.so". Prüfen Sie auch, dass modules.conf es nicht ausschließt.',
  emergencyCidInFiles: () =>
    'Schreiben Sie DEVICE/<Telefon>/emergency_cid: hotdesk extensions import erledigt das aus einer Spalte emergency_cid.',
  mailboxInFiles: () =>
    'Legen Sie Mailboxen an und nennen Sie ihren Kontext in AMPUSER/<Telefon>/voicemail: hotdesk extensions import erledigt das.',
  copyLinesInFreePbx: () => copyAgain,
  amiRightInFreePbx: () =>
    'Das Modul vergibt sie: Öffnen Sie Admin → Hot Desking und drücken Sie Apply Config, oder führen Sie fwconsole reload aus.',
  ariMayWriteInFreePbx: () =>
    'Das Modul vergibt das Recht: Öffnen Sie Admin → Hot Desking und drücken Sie Apply Config, oder führen Sie fwconsole reload aus.',
  ariAnswersInFreePbx: () =>
    'Prüfen Sie ARI_URL. Aktivieren Sie unter Settings → Advanced Settings das Asterisk REST Interface und den mini-HTTP Server, dann Apply Config.',
  moduleInFreePbx: () => installed,
  voicemailInFreePbx: () =>
    'Den Grund zeigt auf der Telefonanlage: asterisk -rx "module load app_voicemail.so". Admin → Module Admin muss Voicemail als aktiviert zeigen (fwconsole ma enable voicemail, fwconsole reload), und Settings → Asterisk Modules darf es nicht ausschließen.',
  emergencyCidInFreePbx: () => 'Setzen Sie „Emergency CID“ dieser Nebenstellen in FreePBX, dann Apply Config.',
  mailboxInFreePbx: () => 'Aktivieren Sie die Voicemail dieser Nebenstellen in FreePBX, dann Apply Config.',
}
