-- What accounts, tokens and the command line did is looked for by their names. Logins are not in it, and pay nothing for it.
CREATE INDEX "events_of_accounts_idx" ON "events" ("id") WHERE actor->>'kind' IN ('account', 'token', 'command_line');
