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
	same(1, preg_match('/^[0-9a-f]{48}$/', $user['secret']), 'a secret of its own');
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

test('an ARI user whose password nobody remembers is made anew', function () {
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

test('removal deletes our entries, ends our forwards and gives desks back, and leaves others’ entries', function () {
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	$others = array(
		'/CF/1002' => '5550100',
		'/DEVICE/2001/default_user' => '2001',
		'/HOTDESKING/1' => 'another product’s',
	);
	$pbx->astman->entries = $others + array(
		'/HOTDESK/1001/desk' => '2001',
		'/HOTDESK/1002/desk' => '2002',
		'/CF/1001' => 'HD1001',
		'/DEVICE/2001/user' => '1001',
	);
	$pbx->Hotdesk->uninstall();
	$wanted = $others + array('/DEVICE/2001/user' => '2001', '/AMPUSER/2001/device' => '2001');
	ksort($wanted);
	ksort($pbx->astman->entries);
	same($wanted, $pbx->astman->entries);
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
