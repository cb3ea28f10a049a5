<?php
// License: MIT

/** A request of somebody who is signed in; returns the page. */
function visit($pbx, array $post = array(), array $sections = array('*'))
{
	$_SERVER['REQUEST_METHOD'] = count($post) === 0 ? 'GET' : 'POST';
	$_SESSION['AMP_user'] = new ampuser('maria', $sections);
	$_POST = $post;
	$pbx->Hotdesk->doConfigPageInit('hotdesk');
	return $pbx->Hotdesk->showPage();
}

function begin()
{
	$_SESSION = array();
	$pbx = FreePBX::begin();
	$pbx->Hotdesk->install();
	visit($pbx);
	return $pbx;
}

function form(array $fields)
{
	return $fields + array('hotdesk_form' => $_SESSION['hotdesk_form']);
}

test('the page gives an administrator the lines for .env', function () {
	$pbx = begin();
	$page = visit($pbx);
	holds('AMI_HOST=127.0.0.1', $page);
	holds('AMI_SECRET=' . $pbx->Manager->users['hotdesk']['secret'], $page);
	holds('ARI_URL=http://127.0.0.1:8088', $page);
	holds('ARI_PASSWORD=' . $pbx->Arimanager->users['hotdesk']['password'], $page);
	holds('HOTDESK_HANDOVER_SECRET=' . FreePBX_Helpers::$rows['handoverSecret'], $page);
});

test('somebody with this page alone sees no secret and changes no setting', function () {
	$pbx = begin();
	$page = visit($pbx, form(array('hotdesk_action' => 'save', 'workerAddress' => '10.0.0.5')), array('hotdesk'));
	lacks($pbx->Manager->users['hotdesk']['secret'], $page);
	lacks(FreePBX_Helpers::$rows['handoverSecret'], $page);
	holds('Only an administrator', $page);
	same(false, isset(FreePBX_Helpers::$rows['workerAddress']));
});

test('a form that did not come from the page does nothing', function () {
	$pbx = begin();
	foreach (array('', 'wrong', array('x')) as $given) {
		$page = visit($pbx, array('hotdesk_action' => 'save', 'hotdesk_form' => $given, 'workerAddress' => '10.0.0.5'));
		holds('too old', $page);
	}
	same(false, isset(FreePBX_Helpers::$rows['workerAddress']));
});

test('nothing is done by following a link', function () {
	$pbx = begin();
	$_SERVER['REQUEST_METHOD'] = 'GET';
	$_POST = form(array('hotdesk_action' => 'save', 'workerAddress' => '10.0.0.5'));
	$pbx->Hotdesk->doConfigPageInit('hotdesk');
	same(false, isset(FreePBX_Helpers::$rows['workerAddress']));
});

test('another machine is permitted beside this one, with the secret there is', function () {
	$pbx = begin();
	$secret = $pbx->Manager->users['hotdesk']['secret'];
	$_SERVER['SERVER_ADDR'] = '10.0.0.2';
	$page = visit($pbx, form(array('hotdesk_action' => 'save', 'workerAddress' => ' 10.0.0.5 ')));
	same('127.0.0.1/255.255.255.255&10.0.0.5/255.255.255.255', $pbx->Manager->users['hotdesk']['permit']);
	same($secret, $pbx->Manager->users['hotdesk']['secret']);
	holds("AMI_HOST=10.0.0.2\nAMI_PORT=5039\nAMI_TLS=yes\nARI_URL=https://10.0.0.2:8089\n", $page);
});

test('another machine gets an address that it can reach, or hears that one is missing', function () {
	$pbx = begin();
	FreePBX_Helpers::$rows['workerAddress'] = '10.0.0.5';
	foreach (array('127.0.0.1', '::1', '') as $own) {
		$_SERVER['SERVER_ADDR'] = $own;
		$page = visit($pbx);
		holds('AMI_HOST=pbx.example.com', $page);
		holds('Put the address of this machine in place of pbx.example.com', $page);
	}
	holds('Enable TLS for the mini-HTTP Server', $page);
});

test('Hot Desk on this machine gets the one address that ARI listens on', function () {
	$pbx = begin();
	foreach (array('::' => '127.0.0.1', '0.0.0.0' => '127.0.0.1', '10.0.0.2' => '10.0.0.2') as $bound => $wanted) {
		$pbx->Config->values['HTTPBINDADDRESS'] = $bound;
		holds('ARI_URL=http://' . $wanted . ':8088', visit($pbx));
	}
});

test('the page says that Hot Desk is away, and what to look at', function () {
	$pbx = begin();
	FreePBX_Helpers::$rows['dashboardUrl'] = 'https://127.0.0.1:9';
	$page = visit($pbx);
	holds('The dashboard does not answer at https://127.0.0.1:9', $page);
	holds('trust its certificate', $page);
	lacks('is ready', $page);
});

test('wrong settings are named and none is saved', function () {
	$pbx = begin();
	$wrong = array(
		array('workerAddress' => '10.0.0.0/8'),
		array('workerAddress' => "10.0.0.5\n&0.0.0.0"),
		array('dashboardUrl' => 'javascript:alert(1)'),
		array('dashboardUrl' => 'https://hotdesk.example.com/path'),
		array('dashboardUrl' => 'https://user@hotdesk.example.com'),
		array('apiToken' => "hd_x\r\nHost: elsewhere"),
	);
	foreach ($wrong as $fields) {
		holds('alert-danger', visit($pbx, form($fields + array('hotdesk_action' => 'save'))));
		same(array('coreCodes', 'ariPassword', 'handoverSecret'), array_keys(FreePBX_Helpers::$rows));
	}
});

test('an API token is kept until it is replaced or forgotten, and never shown', function () {
	$pbx = begin();
	$save = form(array('hotdesk_action' => 'save'));
	lacks('hd_secret', visit($pbx, $save + array('apiToken' => 'hd_secret')));
	visit($pbx, $save + array('apiToken' => ''));
	same('hd_secret', FreePBX_Helpers::$rows['apiToken']);
	visit($pbx, $save + array('apiToken' => '', 'forgetToken' => '1'));
	same('', FreePBX_Helpers::$rows['apiToken']);
});

test('what other systems say is escaped', function () {
	$pbx = begin();
	FreePBX_Helpers::$rows['dashboardUrl'] = 'http://"><script>alert(1)</script>';
	lacks('<script>', visit($pbx));
});

test('the page says what to switch on in FreePBX', function () {
	$pbx = begin();
	$pbx->Config->values['ENABLE_ARI'] = false;
	holds('Enable the Asterisk REST Interface', visit($pbx));
});

test('opening the dashboard hands over a new signed, short-lived note each time', function () {
	$pbx = begin();
	FreePBX_Helpers::$rows['dashboardUrl'] = 'http://127.0.0.1:9';
	$notes = array();
	foreach (array(array('*'), array('hotdesk'), array('*')) as $sections) {
		visit($pbx, form(array('hotdesk_action' => 'open')), $sections);
		list($payload, $signature) = explode('.', explode('?note=', $pbx->Hotdesk->address)[1]);
		$secret = FreePBX_Helpers::$rows['handoverSecret'];
		$wanted = rtrim(strtr(base64_encode(hash_hmac('sha256', $payload, $secret, true)), '+/', '-_'), '=');
		same($wanted, $signature, 'signature');
		$notes[] = json_decode(base64_decode(strtr($payload, '-_', '+/')), true);
	}
	holds('http://127.0.0.1:9/handover?note=', $pbx->Hotdesk->address);
	same(array('admin', 'front_desk', 'admin'), array_column($notes, 'role'));
	same('maria', $notes[0]['name']);
	same(30, $notes[0]['expiresAt'] - $notes[0]['issuedAt']);
	same(3, count(array_unique(array_column($notes, 'nonce'))));
});

function secretsOf($pbx)
{
	return array(
		$pbx->Manager->users['hotdesk']['secret'],
		$pbx->Arimanager->users['hotdesk']['password'],
		FreePBX_Helpers::$rows['handoverSecret'],
	);
}

test('new secrets are made at the press of a button, shown, and asked to be applied', function () {
	$pbx = begin();
	FreePBX_Helpers::$rows['workerAddress'] = '10.0.0.5';
	visit($pbx);
	$before = $pbx->Manager->users['hotdesk'];
	$old = secretsOf($pbx);
	$GLOBALS['reloads'] = 0;
	$page = visit($pbx, form(array('hotdesk_action' => 'renew', 'confirmed' => '1')));
	$new = secretsOf($pbx);
	same(6, count(array_unique(array_merge($old, $new))));
	same(array('secret' => $new[0]) + $before, array('secret' => $new[0]) + $pbx->Manager->users['hotdesk'], 'rights');
	same(array('crypt', 0), array($pbx->Arimanager->users['hotdesk']['type'], $pbx->Arimanager->users['hotdesk']['readonly']));
	same($new[1], FreePBX_Helpers::$rows['ariPassword']);
	same(1, $GLOBALS['reloads'], 'Apply Config is asked for');
	holds('Press Apply Config', $page);
	holds("AMI_SECRET=$new[0]\n", $page);
	holds("ARI_PASSWORD=$new[1]\n", $page);
	holds("HOTDESK_HANDOVER_SECRET=$new[2]\n", $page);
	foreach ($old as $secret) {
		lacks($secret, $page);
	}
});

test('secrets stay without a confirmation, for who is no administrator, and for a link', function () {
	$pbx = begin();
	$old = secretsOf($pbx);
	holds('Tick the box', visit($pbx, form(array('hotdesk_action' => 'renew'))));
	$page = visit($pbx, form(array('hotdesk_action' => 'renew', 'confirmed' => '1')), array('hotdesk'));
	holds('Only an administrator', $page);
	lacks('Make new secrets', $page);
	visit($pbx, array('hotdesk_action' => 'renew', 'confirmed' => '1', 'hotdesk_form' => 'wrong'));
	same($old, secretsOf($pbx));
});

test('new secrets are made while Asterisk is away', function () {
	$pbx = begin();
	$old = secretsOf($pbx);
	$pbx->astman->isConnected = false;
	visit($pbx, form(array('hotdesk_action' => 'renew', 'confirmed' => '1')));
	same(6, count(array_unique(array_merge($old, secretsOf($pbx)))));
	same('plain', $pbx->Arimanager->users['hotdesk']['type']);
});
