<?php
// License: MIT

function dialplan($isGosub = true)
{
	global $ext;
	ext_macro::$isGosub = $isGosub;
	$ext = new extensions();
	hotdesk_get_config('asterisk');
	return $ext->generateConf();
}

test('the dialplan answers the codes, and is included where phones dial', function () {
	FreePBX::begin()->Hotdesk->install();
	$text = dialplan();
	holds("[from-internal-additional]\ninclude => app-hotdesk\ninclude => hotdesk-forward\n", $text);
	holds('exten => *11,1,Goto(hotdesk-call,login,1)', $text);
	holds('exten => *12,1,Goto(hotdesk-call,logout,1)', $text);
	holds('exten => _*11X.,1,Set(HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:3})})', $text);
	holds('exten => _*12X.,1,Set(HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:3})})', $text);
});

test('the codes do what the file for plain Asterisk does', function () {
	FreePBX::begin()->Hotdesk->install();
	$reference = file_get_contents(__DIR__ . '/../../asterisk/extensions_hotdesk.conf');
	foreach (array('app-hotdesk', 'hotdesk-call') as $context) {
		same(stepsOf($reference, $context), stepsOf(dialplan(), $context));
	}
});

/** @return array extension => what it does, in order */
function stepsOf($text, $context)
{
	preg_match('/^\[' . $context . '\]$(.*?)(?=^\[|\z)/ms', $text, $found);
	preg_match_all('/^(?:exten => ([^,]+),(?:1|n)|\s*same => n),(.*)$/m', $found[1], $lines, PREG_SET_ORDER);
	$steps = array();
	foreach ($lines as $line) {
		$extension = $line[1] === '' ? $extension : $line[1];
		$steps[$extension][] = $line[2];
	}
	ksort($steps);
	return $steps;
}

test('a changed code takes its one-breath form along', function () {
	FreePBX::begin()->Hotdesk->install();
	setCode('hotdesk', 'login', '**5');
	setCode('hotdesk', 'login', '7000');
	$text = dialplan();
	holds('exten => _7000X.,1,Set(HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:4})})', $text);
	lacks('*11', $text);
});

test('a code that is switched off is not in the dialplan', function () {
	FreePBX::begin()->Hotdesk->install();
	setCode('hotdesk', 'login', '', false);
	$text = dialplan();
	lacks('Goto(hotdesk-call,login,1)', $text);
	holds('Goto(hotdesk-call,logout,1)', $text);
	setCode('hotdesk', 'logout', '', false);
	lacks('Goto(hotdesk-call,logout,1)', dialplan());
	holds('Goto(hotdesk-call,logout-extension,1)', dialplan());
	setCode('hotdesk', 'logout-anywhere', '', false);
	lacks('app-hotdesk', dialplan());
});

test('the code for logging out wherever one is may be changed to a pattern or to a plain code', function () {
	FreePBX::begin()->Hotdesk->install();
	setCode('hotdesk', 'logout-anywhere', '_*55ZXXX');
	holds('exten => _*55ZXXX,1,Set(HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:3})})', dialplan());
	setCode('hotdesk', 'logout-anywhere', '7001');
	holds('exten => _7001X.,1,Set(HOTDESK_EXTENSION=${FILTER(0-9,${EXTEN:4})})', dialplan());
});

test('the mailbox is reached by Macro in FreePBX 16 and by Gosub in 17', function () {
	FreePBX::begin()->Hotdesk->install();
	holds('exten => _HD.,n(mailbox),Macro(vm,${HOTDESK_USER},${DIALSTATUS},${IVR_RETVM})', dialplan(false));
	holds('n(mailbox),Gosub(macro-vm,s,1(${HOTDESK_USER},${DIALSTATUS},${IVR_RETVM}))', dialplan(true));
});

test('what is delivered to a desk is what the files for plain Asterisk deliver', function () {
	FreePBX::begin()->Hotdesk->install();
	$reference = file_get_contents(__DIR__ . '/../../asterisk/extensions_hotdesk_forward.conf');
	preg_match_all('/^(?:exten => _HD\.,1| same => n(?:\(\w+\))?),(.*)$/m', $reference, $wanted);
	preg_match_all('/^exten => _HD\.,(?:1|n(?:\(\w+\))?),(.*)$/m', dialplan(), $found);
	$isMailbox = function ($step) {
		return strpos($step, 'VoiceMail(') === 0 || strpos($step, 'Gosub(') === 0 ? 'the mailbox' : $step;
	};
	same(array_map($isMailbox, $wanted[1]), array_map($isMailbox, $found[1]));
});
