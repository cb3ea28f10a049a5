<?php
// License: MIT
// page.php <address> <token>: the module's page for an administrator, with a running Hot Desk; then what its removal says.
require __DIR__ . '/stand-ins.php';

$_SESSION = array();
$_SERVER['REQUEST_METHOD'] = 'GET';
$pbx = FreePBX::begin();
$pbx->Hotdesk->install();
FreePBX_Helpers::$rows['dashboardUrl'] = $argv[1];
FreePBX_Helpers::$rows['apiToken'] = $argv[2];
$_SESSION['AMP_user'] = new ampuser('maria', array('*'));
$pbx->Hotdesk->doConfigPageInit('hotdesk');
echo $pbx->Hotdesk->showPage();
$GLOBALS['said'] = array();
$pbx->Hotdesk->uninstall();
echo implode("\n", $GLOBALS['said']);
