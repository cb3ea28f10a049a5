<?php
// License: MIT
// dashboard.php <address> <token>: what the module reads of a running Hot Desk, as JSON; then it logs everybody out.
require __DIR__ . '/../hotdesk/src/Dashboard.php';

$dashboard = new FreePBX\modules\Hotdesk\Dashboard($argv[1], $argv[2]);
$sessions = $dashboard->sessions();
echo json_encode(array('parts' => $dashboard->parts(), 'phones' => $dashboard->phones(), 'sessions' => $sessions));
foreach ($sessions as $session) {
	$dashboard->logOut($session['id']);
}
