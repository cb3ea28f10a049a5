import type { settingsOptions as en } from '../en/settings-options.ts'

export const settingsOptions: typeof en = {
  following: {
    title: 'Was der Person folgt',
    lead: 'Was außer den Anrufen mit einer Person von Platz zu Platz geht.',
    action: 'Lampe und Warteschlangen speichern',
    options: {
      messageLamp: {
        title: 'Die Nachrichtenlampe zeigt die Mailbox der Person',
        says: 'Von der Anmeldung bis zur Abmeldung zeigt die Lampe eines Platzes neue Nachrichten der Person, die dort angemeldet ist, und danach wieder die eigenen des Platzes. Die Telefonanlage braucht ihr Modul app_minivm, das sie fast immer hat.',
      },
      leaveQueues: {
        title: 'Beim Abmelden vom Platz die Warteschlangen verlassen',
        says: 'Personen, die sich abmelden oder abgemeldet werden, verlassen die Warteschlangen, denen sie selbst beigetreten sind, und müssen ihnen wieder beitreten. Sonst bleiben sie darin, und ihr eigenes Telefon klingelt. Ein Wechsel an einen anderen Platz ändert nichts.',
      },
    },
  },
  forwards: {
    title: 'Rufumleitungen',
    lead: 'Rufumleitungen und „Nicht stören“ der Person und der eigenen Nummer des Platzes werden bei jeder Anmeldung und jeder Abmeldung ausgeschaltet, damit niemand die eines anderen erbt.',
    action: 'Rufumleitungen speichern',
    options: {
      giveBackForwards: {
        title: 'Beim Abmelden wiederherstellen, was vor der Anmeldung eingeschaltet war',
        says: 'Bei der Abmeldung werden Rufumleitungen und „Nicht stören“ von vor der Anmeldung wieder eingeschaltet, mit ihren Lampen. Sonst bleiben sie aus und müssen neu gewählt werden.',
      },
    },
  },
  calls: {
    title: 'Anrufverlauf',
    lead: 'In den eigenen Aufzeichnungen von FreePBX fehlen Anrufe, die jemand an einem Platz für eine Rufgruppe angenommen hat.',
    action: 'Anrufverlauf speichern',
    options: {
      callHistory: {
        title: 'Eine Liste der Anrufe an Plätzen führen',
        says: 'Die Administration sieht auf der Seite einer Person, mit wem sie an Plätzen gesprochen hat und wann. Anrufe werden so lange aufbewahrt wie die Aktivität: für immer, wenn „Was aufbewahrt wird“ nichts anderes sagt. Das Ausschalten löscht keine. Ihre Datenschutzregeln können verlangen, dass Sie die Personen informieren.',
      },
    },
  },
  actions: {
    title: 'Aktionen',
    lead: 'Was außer dem Abmelden anderer vom Browser aus erlaubt ist.',
    action: 'Aktionen speichern',
    options: {
      frontDeskLogsIn: {
        title: 'Manager und Empfang melden Personen an und setzen sie um',
        says: 'Sie wählen eine Person und einen Platz, und die Anrufe der Person klingeln sofort dort, ohne PIN. Sonst kann das nur die Administration. In jedem Fall steht in der Aktivität, wer es getan hat.',
      },
      clickToCall: {
        title: 'Aus dem Browser anrufen',
        says: 'Auf der Seite einer Person drückt man Anrufen: Das eigene Telefon klingelt, und sobald man abnimmt, wählt es die Person, mit der Anruferkennung und den Rechten, die es auf der Telefonanlage hat. Alle tragen ihre Nebenstelle unter „Ihr Konto“ ein. Das läuft über ARI, dessen Benutzer das schon darf; der AMI-Benutzer braucht das Recht „originate“ nicht.',
      },
    },
  },
  ownPage: {
    title: 'Eigene Seiten',
    lead: 'Unter der Adresse /me melden sich Personen mit Nebenstelle und Voicemail-PIN an, ohne Konto: Sie sehen, wo sie angemeldet sind, melden sich an dem Platz an, dessen Code sie gescannt haben, und melden sich ab.',
    action: 'Eigene Seiten speichern',
    options: {
      ownPage: {
        title: 'Personen dürfen eine eigene Seite benutzen',
        says: 'Wer diese Adresse erreicht, kann dort PINs ausprobieren: Falsche werden gezählt und sperren wie an einem Telefon, für jede Nebenstelle und Adresse. Das Ausschalten meldet alle von ihrer eigenen Seite ab; niemand wird von einem Platz abgemeldet.',
      },
    },
  },
}
