export const freeDesks = {
  /** What each choice does. */
  may: {
    everything: 'A free desk is an ordinary extension: it may call everything its own extension may.',
    internal_and_emergency:
      'A free desk calls extensions, feature codes and emergency numbers, and any other call to the outside is hung up.',
    emergency_only: 'A free desk calls emergency numbers only.',
  },
  /** What is missing, and what to do about it. */
  whyNot: {
    emergency_only:
      'No PBX can restrict a free desk to emergency calls only: FreePBX can allow internal and emergency calls together, and nothing less. Choose those.',
    no_term:
      'This PBX cannot restrict a free desk to internal and emergency calls: its dialplan does not look at EDEVICE, as FreePBX 16 and 17 do. Update FreePBX, or the reference dialplan of Hot Desk, then reload.',
    no_emergency_route:
      'This PBX has no outbound route for emergency calls, so a desk that may make no other calls to the outside could not make those either. Mark the route of the emergency numbers as Emergency in FreePBX, then Apply Config.',
    unreadable:
      'Hot Desk could not read the dialplan, and cannot tell whether emergency calls would still work. Give the AMI user the class reporting, then reload.',
  },
  everywhere: 'Everywhere',
}
