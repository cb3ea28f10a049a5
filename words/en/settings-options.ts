/** The groups of settings that are on or off: each setting with its consequence in one sentence. */
export const settingsOptions = {
  following: {
    title: 'What follows the person',
    lead: 'What goes with a person from desk to desk, besides their calls.',
    action: 'Save lamp and queues',
    options: {
      messageLamp: {
        title: 'The message lamp shows the person’s mailbox',
        says: 'From login to logout a desk’s lamp shows new messages of the person who is logged in there, and afterwards the desk’s own again. The PBX needs its module app_minivm, which it nearly always has.',
      },
      leaveQueues: {
        title: 'Leave queues when logging out of a desk',
        says: 'People who log out, or are logged out, leave the queues that they joined themselves and have to join them again. Otherwise they stay in the queues, and their own phone rings. A move to another desk changes nothing.',
      },
    },
  },
  forwards: {
    title: 'Forwards',
    lead: 'Forwards and do-not-disturb of the person and of the desk’s own number are switched off at each login and at each logout, so that nobody inherits another’s.',
    action: 'Save forwards',
    options: {
      giveBackForwards: {
        title: 'Give back at logout what was on before the login',
        says: 'At logout, forwards and do-not-disturb from before the login are switched on again, with their lamps. Otherwise they stay off, and have to be dialled again.',
      },
    },
  },
  calls: {
    title: 'Call history',
    lead: 'FreePBX’s own records miss calls that somebody at a desk took for a ring group.',
    action: 'Save call history',
    options: {
      callHistory: {
        title: 'Keep a list of calls at desks',
        says: 'Administrators see on a person’s page whom that person talked to at desks, and when. Calls are kept as long as activity is: for ever, unless What is kept says otherwise. Switching this off deletes none. Your privacy rules may require you to inform people.',
      },
    },
  },
  actions: {
    title: 'Actions',
    lead: 'What people may do from the browser, besides logging somebody out.',
    action: 'Save actions',
    options: {
      frontDeskLogsIn: {
        title: 'Managers and the front desk log people in, and move them',
        says: 'They choose a person and a desk, and the person’s calls ring there at once, without the PIN. Otherwise only administrators can. Either way, Activity shows who did it.',
      },
      clickToCall: {
        title: 'Call from the browser',
        says: 'On a person’s page people press Call: their own phone rings, and once they answer, it dials the person, with the caller ID and the permissions that it has on the PBX. Everybody enters their extension under Your account. This uses ARI, whose user may do it already; the AMI user does not need the right “originate”.',
      },
    },
  },
  ownPage: {
    title: 'Own pages',
    lead: 'At the address /me people sign in with their extension and voicemail PIN, without an account: they see where they are logged in, log in at the desk whose code they have scanned, and log out.',
    action: 'Save own pages',
    options: {
      ownPage: {
        title: 'People may use their own page',
        says: 'Anyone who reaches this address can try PINs there: wrong ones are counted and lock as at a phone, for each extension and address. Switching it off signs everybody out of their own page; nobody is logged out of a desk.',
      },
    },
  },
}
