<?php
// License: MIT

test('a backup of FreePBX brings codes and settings back, and nobody is logged out for that', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	setCode('hotdesk', 'login', '*77');
	$kept = array(featurecode::$rows['hotdesk login'], FreePBX_Helpers::$rows);
	$backup = new FreePBX\modules\Hotdesk\Backup();
	$backup->runBackup('1', 'backup');

	FreePBX::begin()->Hotdesk->install();
	$restore = new FreePBX\modules\Hotdesk\Restore($backup->configs);
	same(true, $restore->getResetInfo(), 'not uninstalled first');
	$restore->runRestore();
	same($kept, array(featurecode::$rows['hotdesk login'], FreePBX_Helpers::$rows));
});

test('a backup made before the module was installed changes nothing', function () {
	FreePBX::begin()->Hotdesk->install();
	$before = array(featurecode::$rows, FreePBX_Helpers::$rows);
	$restore = new FreePBX\modules\Hotdesk\Restore(array());
	$restore->runRestore();
	same($before, array(featurecode::$rows, FreePBX_Helpers::$rows));
});
