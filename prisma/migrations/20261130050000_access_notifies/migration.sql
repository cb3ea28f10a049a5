-- Rules of access, and who is in the groups that they are for, decide until when people stay at their desks: boards show it,
-- and the worker decides anew.
CREATE TRIGGER "access_rules_notify" AFTER INSERT OR UPDATE OR DELETE ON "access_rules"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
CREATE TRIGGER "group_members_notify" AFTER INSERT OR UPDATE OR DELETE ON "group_members"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
