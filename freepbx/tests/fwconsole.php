<?php
// License: MIT
// fwconsole.php <folder> <words…>: fwconsole, as far as Hot Desk's set-up calls it. What it prints and how it ends is as
// in FreePBX's own code (framework: Console/Moduleadmin, Setting, Reload): Module Admin and settings end with 0 whatever
// came of it, and a command that is not there with 1. In the folder it keeps its state and what it was asked; reload writes
// Asterisk's files.
require __DIR__ . '/stand-ins.php';

$_SESSION = array();
list(, $folder) = $argv;
$words = array_slice($argv, 2);
file_put_contents($folder . '/calls', implode(' ', $words) . "\n", FILE_APPEND);
$pbx = restored($folder . '/state.json', $folder);
$code = fwconsole($pbx, $folder, $words);
keep($pbx, $folder . '/state.json');
exit($code);

function restored($file, $folder)
{
	$pbx = FreePBX::begin();
	$pbx->Config->values = array(
		'AMPWEBROOT' => $folder . '/www', 'AMPEXTENSIONS' => 'extensions',
		'ENABLE_ARI' => false, 'HTTPENABLED' => false, 'HTTPBINDADDRESS' => '::',
	) + json_decode(file_get_contents($folder . '/ports.json'), true);
	if (is_file($file)) {
		$kept = json_decode(file_get_contents($file), true);
		list(FreePBX_Helpers::$rows, featurecode::$rows) = array($kept['rows'], $kept['codes']);
		list($pbx->Manager->users, $pbx->Arimanager->users) = array($kept['managers'], $kept['aris']);
		$pbx->Config->values = $kept['config'] + $pbx->Config->values;
	}
	return $pbx;
}

function keep($pbx, $file)
{
	file_put_contents($file, json_encode(array(
		'rows' => FreePBX_Helpers::$rows, 'codes' => featurecode::$rows,
		'managers' => $pbx->Manager->users, 'aris' => $pbx->Arimanager->users, 'config' => $pbx->Config->values,
	)));
}

function fwconsole($pbx, $folder, array $words)
{
	switch ($words[0]) {
		case '--version':
			echo "FW Console - FreePBX Utility 17.0.19.23\n";
			return 0;
		case 'setting':
			return setting($pbx->Config, $words[1], isset($words[2]) ? $words[2] : null);
		case 'ma':
			return moduleAdmin($pbx, $folder, $words[1]);
		case 'hotdesk':
			return ofModule($pbx, $words[1]);
		case 'reload':
			writeFiles($pbx, $pbx->Config->get('ASTETCDIR'));
			echo "Reload Started\nReload Complete\n";
			return 0;
		default:
			return 0;
	}
}

function setting($config, $name, $value)
{
	$before = $config->get($name);
	if ($value === null) {
		$shown = is_bool($before) ? ($before ? 'true' : 'false') : $before;
		echo $before === null ? "The setting $name was not found!\n"
			: 'Setting of "' . $name . '" is (' . (is_bool($before) ? 'bool' : 'text') . ')[' . $shown . "]\n";
		return 0;
	}
	echo 'Changing "' . $name . '" from [' . (int) $before . '] to [' . $value . "]\n";
	$config->values[$name] = is_bool($before) ? in_array($value, array('true', '1'), true) : $value;
	return 0;
}

function isInstalled($pbx)
{
	return $pbx->Config->get('isInstalled') === true;
}

function moduleAdmin($pbx, $folder, $action)
{
	$files = $folder . '/www/admin/modules/hotdesk';
	if ($action === 'install' && !is_file($files . '/module.xml')) {
		echo "Unable to install module hotdesk:\n - Cannot find module\n";
	} elseif ($action === 'install') {
		$pbx->Hotdesk->install();
		$pbx->Config->values['isInstalled'] = true;
		echo "Module hotdesk version 0.1.0 successfully installed\nUpdating Hooks...Done\nChowning directories...Done\n";
	} elseif ($action === 'uninstall') {
		$pbx->Hotdesk->uninstall();
		$pbx->Config->values['isInstalled'] = false;
		echo "Module hotdesk successfully uninstalled\nUpdating Hooks...Done\n";
	}
	return 0;
}

function ofModule($pbx, $action)
{
	if (!isInstalled($pbx)) {
		fwrite(STDERR, "\n  Command \"hotdesk\" is not defined.\n");
		return 1;
	}
	list($code, $text) = console($action);
	echo $text;
	return $code;
}

/** As retrieve_conf does. */
function writeFiles($pbx, $etc)
{
	$manager = '';
	foreach ($pbx->Manager->users as $user) {
		$manager .= '[' . $user['name'] . "]\nsecret = " . $user['secret'] . "\n";
		foreach (array('deny', 'permit') as $rule) {
			$manager .= $rule . ' = ' . implode("\n" . $rule . ' = ', explode('&', $user[$rule])) . "\n";
		}
		$manager .= 'read = ' . $user['read'] . "\nwrite = " . $user['write'] . "\nwritetimeout = " . $user['writetimeout'] . "\n";
	}
	$ari = '';
	foreach ($pbx->Arimanager->users as $name => $user) {
		$ari .= "[$name]\ntype = user\npassword = " . $user['password'] . "\npassword_format = plain\nread_only = no\n";
	}
	file_put_contents($etc . '/manager_hotdesk.conf', $manager);
	file_put_contents($etc . '/ari_hotdesk.conf', $ari);
	$isOn = $pbx->Config->get('HTTPENABLED') ? 'yes' : 'no';
	$http = preg_replace('/^enabled = .*$/m', 'enabled = ' . $isOn, file_get_contents($etc . '/http.conf'));
	file_put_contents($etc . '/http.conf', $http);
}
