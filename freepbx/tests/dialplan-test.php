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
	holds('exten => *11,n,Stasis(hotdesk,login)', $text);
	holds('exten => *12,n,Stasis(hotdesk,logout)', $text);
	holds('exten => _*11X.,n,Stasis(hotdesk,login,${FILTER(0-9,${EXTEN:3})})', $text);
});

test('a changed code takes its one-breath form along', function () {
	FreePBX::begin()->Hotdesk->install();
	setCode('hotdesk', 'login', '**5');
	setCode('hotdesk', 'login', '7000');
	$text = dialplan();
	holds('exten => _7000X.,n,Stasis(hotdesk,login,${FILTER(0-9,${EXTEN:4})})', $text);
	lacks('*11', $text);
});

test('a code that is switched off is not in the dialplan', function () {
	FreePBX::begin()->Hotdesk->install();
	setCode('hotdesk', 'login', '', false);
	$text = dialplan();
	lacks('Stasis(hotdesk,login', $text);
	holds('Stasis(hotdesk,logout)', $text);
	setCode('hotdesk', 'logout', '', false);
	lacks('app-hotdesk', dialplan());
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
