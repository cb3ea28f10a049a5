<?php
// License: MIT
// render-dialplan.php macro|gosub [login code]: the dialplan that Apply Config makes of a freshly installed module.
error_reporting(E_ALL);
require __DIR__ . '/stand-ins.php';

ext_macro::$isGosub = $argv[1] === 'gosub';
FreePBX::begin()->Hotdesk->install();
if (isset($argv[2])) {
	$login = new featurecode('hotdesk', 'login');
	$login->setCode($argv[2]);
	$login->update();
}
$ext = new extensions();
hotdesk_get_config('asterisk');
echo $ext->generateConf();
