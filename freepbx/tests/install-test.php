<?php
// License: MIT

function activeCode($module, $name)
{
	$code = new featurecode($module, $name);
	return $code->getCodeActive();
}

function setCode($module, $name, $number, $isEnabled = true)
{
	$code = new featurecode($module, $name);
	$code->setCode($number);
	$code->setEnabled($isEnabled);
	$code->update();
}

test('an installation registers *11 and *12 and switches core’s off', function () {
	FreePBX::begin()->Hotdesk->install();
	same('*11', activeCode('hotdesk', 'login'));
	same('*12', activeCode('hotdesk', 'logout'));
	same('_*12X.', activeCode('hotdesk', 'logout-anywhere'));
	same('', activeCode('core', 'userlogon'));
	same('', activeCode('core', 'userlogoff'));
});

test('an upgrade keeps the administrator’s codes and everybody’s secrets', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	setCode('hotdesk', 'login', '*77');
	setCode('hotdesk', 'logout', '*78', false);
	setCode('core', 'userlogon', '*66');
	$users = array($pbx->Manager->users, $pbx->Arimanager->users);
	$pbx->Hotdesk->install();
	same('*77', activeCode('hotdesk', 'login'));
	same('', activeCode('hotdesk', 'logout'));
	same('*66', activeCode('core', 'userlogon'), 'a code of core that the administrator switched on again');
	same($users, array($pbx->Manager->users, $pbx->Arimanager->users));
});

test('the AMI user has the rights of asterisk/manager_hotdesk.conf and may come from this machine alone', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$user = $pbx->Manager->users['hotdesk'];
	same(1, preg_match('/^[0-9a-f]{48}$/', $user['secret']), 'its own secret');
	$shipped = file_get_contents(__DIR__ . '/../../asterisk/manager_hotdesk.conf');
	foreach (array('deny', 'permit', 'read', 'write', 'writetimeout') as $name) {
		preg_match_all('/^' . $name . ' = (.+)$/m', $shipped, $wanted);
		same(implode('&', $wanted[1]), $user[$name], $name);
	}
});

test('the ARI user may write, and its password is stored as a hash', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$user = $pbx->Arimanager->users['hotdesk'];
	same(array('crypt', 0), array($user['type'], $user['readonly']));
	same(1, preg_match('/^[0-9a-f]{48}$/', $user['password']));
});

test('two installations have different secrets', function () {
	$secrets = array();
	foreach (array(1, 2) as $round) {
		$pbx = FreePBX::begin();
		$pbx->Hotdesk->install();
		$secrets[] = $pbx->Manager->users['hotdesk']['secret'];
		$secrets[] = $pbx->Arimanager->users['hotdesk']['password'];
		$secrets[] = FreePBX_Helpers::$rows['handoverSecret'];
	}
	same(6, count(array_unique($secrets)));
});

test('users that somebody deleted come back when the page is opened, ARI with the password that Hot Desk knows', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$password = $pbx->Arimanager->users['hotdesk']['password'];
	$pbx->Manager->users = array();
	$pbx->Arimanager->users = array();
	$GLOBALS['reloads'] = 0;
	$pbx->Hotdesk->doConfigPageInit('hotdesk');
	same(1, $GLOBALS['reloads'], 'Apply Config is asked for');
	same(array('hotdesk'), array_keys($pbx->Manager->users));
	same($password, $pbx->Arimanager->users['hotdesk']['password']);
	$pbx->Hotdesk->doConfigPageInit('hotdesk');
	same(1, $GLOBALS['reloads'], 'Apply Config is asked for');
});

test('an ARI user whose password nobody remembers is made again', function () {
	$pbx = FreePBX::begin();
	$pbx->Arimanager->addUser('hotdesk', 'forgotten', 'crypt', 0);
	$pbx->Hotdesk->install();
	same(FreePBX_Helpers::$rows['ariPassword'], $pbx->Arimanager->users['hotdesk']['password']);
});

test('removal leaves nothing, and core’s codes as they were', function () {
	$pbx = FreePBX::begin();
	setCode('core', 'userlogoff', '*22', false);
	$before = array(featurecode::$rows, FreePBX_Helpers::$rows, $pbx->Manager->users, $pbx->Arimanager->users);
	$pbx->Hotdesk->install();
	$pbx->Hotdesk->uninstall();
	$after = array(featurecode::$rows, FreePBX_Helpers::$rows, $pbx->Manager->users, $pbx->Arimanager->users);
	same($before, $after);
});

test('removal where core never had those codes does not create them', function () {
	$pbx = FreePBX::begin();
	featurecode::$rows = array();
	$pbx->Hotdesk->install();
	$pbx->Hotdesk->uninstall();
	same(array(), featurecode::$rows);
});

test('an installation while Asterisk is away works, and keeps the ARI password as it is', function () {
	$pbx = FreePBX::begin();
	$pbx->astman->isConnected = false;
	$pbx->Hotdesk->install();
	$user = $pbx->Arimanager->users['hotdesk'];
	same(array('plain', 0), array($user['type'], $user['readonly']));
});

/** Four people and two desks, as they are when nobody is logged in. */
function quiet()
{
	$entries = array(
		'/CF/1003' => '5550100',
		'/HOTDESKING/1' => 'another product’s',
		'/EDEVICE/1003/user' => 'DummyUser',
		'/EDEVICE/1003/type' => 'fixed',
		'/EDEVICE/1002/user' => 'DummyUser',
		'/EDEVICE/1002/type' => 'fixed',
		'/EDEVICE/1002/location' => 'Lift',
		'/EDEVICE/1002/emergency_cid' => '<5559299>',
	);
	foreach (array('1001', '1002', '1003', '2001', '2002') as $number) {
		$entries['/DEVICE/' . $number . '/default_user'] = $number;
		$entries['/DEVICE/' . $number . '/user'] = $number;
		$entries['/AMPUSER/' . $number . '/device'] = $number;
	}
	return $entries;
}

/** 1001 is logged in at 2001 by device assignment, 1002 at 2002 by call forward. */
function occupied()
{
	$entries = array(
		'/DEVICE/2001/user' => '1001',
		'/AMPUSER/1001/device' => '2001&1001',
		'/DEVICE/2002/user' => '1002',
		'/CF/1002' => 'HD1002',
		'/HOTDESK/1002/desk' => '2002',
		'/HOTDESK/1002/free' => 'internal_and_emergency',
		'/EDEVICE/1002/cid' => '1002',
		'/HOTDESK/2002/free' => 'internal_and_emergency',
		'/EDEVICE/2002/emergency_cid' => '<5559202>',
		'/EDEVICE/2002/location' => 'Desk 2002',
		'/EDEVICE/2002/cid' => '2002',
		'/EDEVICE/2002/user' => 'DummyUser',
	) + quiet();
	unset($entries['/AMPUSER/2001/device'], $entries['/AMPUSER/2002/device']);
	return $entries;
}

function devices()
{
	$devices = array(array('id' => '3001', 'user' => 'none', 'devicetype' => 'adhoc'));
	foreach (array('1001', '1002', '1003', '2001', '2002') as $number) {
		$devices[] = array('id' => $number, 'user' => $number, 'devicetype' => 'fixed');
	}
	return $devices;
}

function sorted(array $entries)
{
	ksort($entries);
	return $entries;
}

test('removal gives desks and people back to each other, deletes our entries and leaves others’', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$pbx->Core->devices = devices();
	$elsewhere = array('/DEVICE/3001/default_user' => 'none', '/DEVICE/3001/user' => '1003');
	$pbx->astman->entries = occupied() + $elsewhere;
	$GLOBALS['said'] = array();
	$pbx->Hotdesk->uninstall();
	same(sorted(quiet() + $elsewhere), sorted($pbx->astman->entries));
	holds('"sudo hotdesk free-desks clear"', $GLOBALS['said'][0]);
});

test('removal speaks of free desks only where some were restricted', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$pbx->Core->devices = devices();
	$pbx->astman->entries = quiet();
	$GLOBALS['said'] = array();
	$pbx->Hotdesk->uninstall();
	same(array(), $GLOBALS['said']);
});

test('removal while Asterisk is away does the same in its database file', function () {
	$folder = sys_get_temp_dir() . '/hotdesk-astdb-' . getmypid();
	mkdir($folder);
	file_put_contents($folder . '/asterisk.conf', "[directories]\nastdbdir => $folder ; where\n");
	$file = new PDO('sqlite:' . $folder . '/astdb.sqlite3');
	$file->exec('CREATE TABLE astdb (key VARCHAR(256), value VARCHAR(256), PRIMARY KEY(key))');
	$insert = $file->prepare('INSERT INTO astdb VALUES (?, ?)');
	foreach (occupied() as $name => $value) {
		$insert->execute(array($name, $value));
	}

	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$pbx->Core->devices = devices();
	$pbx->Config->values['ASTETCDIR'] = $folder;
	$pbx->astman->isConnected = false;
	$pbx->Hotdesk->uninstall();

	same(sorted(quiet()), $file->query('SELECT key, value FROM astdb ORDER BY key')->fetchAll(PDO::FETCH_KEY_PAIR));
	array_map('unlink', glob($folder . '/*'));
	rmdir($folder);
});

test('removal takes the rest away and says what to do when the entries cannot be reached', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$pbx->astman->isConnected = false;
	$pbx->Config->values['ASTVARLIBDIR'] = '/nowhere';
	$GLOBALS['said'] = array();
	$pbx->Hotdesk->uninstall();
	holds('database /nowhere/astdb.sqlite3 cannot be written', $GLOBALS['said'][0]);
	holds('asterisk -rx "database deltree HOTDESK"', $GLOBALS['said'][0]);
	same(array(array(), array()), array($pbx->Manager->users, $pbx->Arimanager->users));
	same(array('', '*11'), array(activeCode('hotdesk', 'login'), activeCode('core', 'userlogon')));
	same(array(), FreePBX_Helpers::$rows);
});

test('removal ends although the dashboard is away, and says so', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	FreePBX_Helpers::$rows['dashboardUrl'] = 'http://127.0.0.1:9';
	FreePBX_Helpers::$rows['apiToken'] = 'hd_unused';
	$GLOBALS['said'] = array();
	$pbx->Hotdesk->uninstall();
	same(array(), $pbx->Manager->users);
	holds('could not be logged out', implode("\n", $GLOBALS['said']));
});
