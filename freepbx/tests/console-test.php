<?php
// License: MIT

function shown()
{
	return json_decode(console('show')[1], true);
}

test('fwconsole hotdesk show says what the page’s lines say, and what is saved', function () {
	$pbx = begin();
	same(0, console('show')[0]);
	$shown = shown();
	same('127.0.0.1', $shown['settings']['AMI_HOST']);
	same($pbx->Manager->users['hotdesk']['secret'], $shown['settings']['AMI_SECRET']);
	same($pbx->Arimanager->users['hotdesk']['password'], $shown['settings']['ARI_PASSWORD']);
	same(array('', '', false), array($shown['workerAddress'], $shown['dashboardUrl'], $shown['hasApiToken']));
	preg_match('#<version>(.+)</version>#', file_get_contents(__DIR__ . '/../hotdesk/module.xml'), $version);
	same($version[1], $shown['version']);
});

test('fwconsole hotdesk takes show and save alone', function () {
	begin();
	same(2, console('delete')[0]);
});

test('address and token that are handed over are those of the page; secrets and the rest stay', function () {
	$pbx = begin();
	$secret = $pbx->Manager->users['hotdesk']['secret'];
	$url = 'http://192.0.2.20:3000';
	same(array(), $pbx->Hotdesk->saveConnection(array('dashboardUrl' => $url, 'apiToken' => 'hd_x')));
	same(array(), $pbx->Hotdesk->saveConnection(array('workerAddress' => '192.0.2.20')));
	$shown = shown();
	same(array($url, '192.0.2.20', true), array($shown['dashboardUrl'], $shown['workerAddress'], $shown['hasApiToken']));
	same($secret, $pbx->Manager->users['hotdesk']['secret']);
	holds('192.0.2.20', $pbx->Manager->users['hotdesk']['permit']);
});

test('secrets that are handed over become those of both users', function () {
	$pbx = begin();
	$secrets = array(
		'amiSecret' => str_repeat('a', 48), 'ariPassword' => str_repeat('b', 48), 'handoverSecret' => str_repeat('c', 48),
	);
	same(array(), $pbx->Hotdesk->saveConnection($secrets));
	same(str_repeat('a', 48), $pbx->Manager->users['hotdesk']['secret']);
	same(str_repeat('b', 48), $pbx->Arimanager->users['hotdesk']['password']);
	same(str_repeat('c', 48), shown()['settings']['HOTDESK_HANDOVER_SECRET']);
});

test('of what is handed over nothing is saved when anything of it is wrong', function () {
	$pbx = begin();
	$before = array(FreePBX_Helpers::$rows, $pbx->Manager->users);
	$short = array('amiSecret' => 'short', 'dashboardUrl' => 'http://192.0.2.20:3000');
	same(array('amiSecret has to be 32 to 128 letters and digits.'), $pbx->Hotdesk->saveConnection($short));
	same(1, count($pbx->Hotdesk->saveConnection(array('dashboardUrl' => 'nowhere', 'amiSecret' => str_repeat('a', 48)))));
	same($before, array(FreePBX_Helpers::$rows, $pbx->Manager->users));
});
