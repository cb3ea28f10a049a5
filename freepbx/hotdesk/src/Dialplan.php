<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/**
 * The dialplan: the codes in context app-hotdesk, what they lead to in hotdesk-call, and hotdesk-forward, which delivers
 * calls while the service routes by call forward. FreePBX's own class for macros renders the way into the mailbox, as Macro or as Gosub.
 */
class Dialplan
{
	/**
	 * A service that hangs takes calls and does nothing about them, and nothing else in Asterisk would end the wait. The
	 * service raises the limit as soon as it has the call.
	 */
	private const MOST_SECONDS = 15;

	/** @param object $ext FreePBX's dialplan in the making */
	public function add($ext, $login, $logout, $logoutAnywhere)
	{
		$this->addCodes($ext, $login, $logout, $logoutAnywhere);
		$this->addForward($ext);
	}

	private function addCodes($ext, $login, $logout, $logoutAnywhere)
	{
		if ($login . $logout . $logoutAnywhere === '') {
			return;
		}
		$ext->addInclude('from-internal-additional', 'app-hotdesk');
		if ($login !== '') {
			$this->addCode($ext, $login, 'login');
			// A code that is a pattern already leaves no room for an extension.
			if ($login[0] !== '_') {
				$this->addWithExtension($ext, '_' . $login . 'X.', 'login-extension');
			}
		}
		if ($logout !== '') {
			$this->addCode($ext, $logout, 'logout');
		}
		if ($logoutAnywhere !== '') {
			$pattern = $logoutAnywhere[0] === '_' ? $logoutAnywhere : '_' . $logoutAnywhere . 'X.';
			$this->addWithExtension($ext, $pattern, 'logout-extension');
		}
		$this->addCall($ext, 'login', 'login');
		$this->addCall($ext, 'login-extension', 'login,${HOTDESK_EXTENSION}');
		$this->addCall($ext, 'logout', 'logout');
		$this->addCall($ext, 'logout-extension', 'logout,${HOTDESK_EXTENSION}');
		$this->addApology($ext);
		$this->addLanguage($ext);
	}

	private function addCode($ext, $extension, $call, array $before = array())
	{
		$goto = array('', 'Goto(hotdesk-call,' . $call . ',1)');
		$this->addSteps($ext, 'app-hotdesk', $extension, array_merge($before, array($goto)));
	}

	/** A code with an extension behind it; that begins where the pattern's first wildcard is. */
	private function addWithExtension($ext, $pattern, $call)
	{
		$number = '${FILTER(0-9,${EXTEN:' . strcspn(substr($pattern, 1), 'XZN[.!') . '})}';
		$this->addCode($ext, $pattern, $call, array(array('', 'Set(HOTDESK_EXTENSION=' . $number . ')')));
	}

	/**
	 * Without the service, Stasis fails at once, and the caller hears an apology. The service answers the call itself:
	 * digits that come before it listens would be lost.
	 */
	private function addCall($ext, $call, $arguments)
	{
		$this->addSteps($ext, 'hotdesk-call', $call, array(
			array('', 'Set(TIMEOUT(absolute)=' . self::MOST_SECONDS . ')'),
			array('', 'Gosub(language,1)'),
			array('', 'Stasis(hotdesk,' . $arguments . ')'),
			array('', 'GotoIf($["${STASISSTATUS}" != "SUCCESS"]?T,1)'),
			array('', 'Hangup()'),
		));
	}

	/**
	 * Where a call goes on whose limit has passed: your own recording, or core sounds. The context is included nowhere,
	 * so that no other call finds it.
	 */
	private function addApology($ext)
	{
		$this->addSteps($ext, 'hotdesk-call', 'T', array(
			array('', 'Playback(hotdesk/service-unavailable)'),
			array('', 'ExecIf($["${PLAYBACKSTATUS}" != "SUCCESS"]?Playback(im-sorry&please-try-call-later))'),
			array('', 'Hangup()'),
		));
	}

	/** The language of the person logged in at the phone, or of the phone: FreePBX's module Languages writes it there. */
	private function addLanguage($ext)
	{
		$this->addSteps($ext, 'hotdesk-call', 'language', array(
			array('', 'Set(HOTDESK_USER=${DB(DEVICE/${CUT(CUT(CHANNEL,/,2),-,1)}/user)})'),
			array('', 'Set(HOTDESK_LANGUAGE=${DB(AMPUSER/${HOTDESK_USER}/language)})'),
			array('', 'ExecIf($["${HOTDESK_LANGUAGE}" != ""]?Set(CHANNEL(language)=${HOTDESK_LANGUAGE}))'),
			array('', 'Return()'),
		));
	}

	/**
	 * CF/<extension> holds HD<extension>, and HOTDESK/<extension>/desk the device to ring. A call that came by Goto (the
	 * target is in DSTRING then) is the caller's own channel: it rings for the extension's time, then the mailbox answers.
	 * The leg of a Local channel belongs to the dialplan that dialled it, which learns why nobody answered and carries on.
	 * It also decides how long it rings, except on FreePBX 16 with both times for forwards at 0: it would ring for ever.
	 */
	private function addForward($ext)
	{
		$ext->addInclude('from-internal-additional', 'hotdesk-forward');
		$this->addSteps($ext, 'hotdesk-forward', '_HD.', array_merge($this->whatToRing(), $this->ring()));
		$ext->add('hotdesk-forward', '_HD.', 'mailbox', new \ext_macro(
			'vm',
			'${HOTDESK_USER},${DIALSTATUS},${IVR_RETVM}'
		));
		$this->addSteps($ext, 'hotdesk-forward', '_HD.', array(array('', 'Hangup()')));
	}

	private function whatToRing()
	{
		$ownsMailbox = '$["${DSTRING}" = "${EXTEN}" & "${HOTDESK_BOX}" != "" & "${HOTDESK_BOX}" != "novm"]';
		$isEndless = '$["${NODEST}" = "" & "${DB(AMPUSER/${HOTDESK_USER}/cfringtimer)}" = "0"' .
			' & "${DB(FREEPBXCONF/CFRINGTIMERDEFAULT)}" = "0"]';
		$dialsItself = '$["${HOTDESK_DIAL:0:6}" != "PJSIP/" | ${REGEX("(/.+/|@)" ${HOTDESK_DIAL})}]';
		return array(
			array('', 'Set(HOTDESK_USER=${EXTEN:2})'),
			array('', 'Set(HOTDESK_BOX=${DB(AMPUSER/${HOTDESK_USER}/voicemail)})'),
			array('', 'Set(HOTDESK_MAIL=' . $ownsMailbox . ')'),
			array('', 'Set(HOTDESK_ENDLESS=' . $isEndless . ')'),
			array('', 'Set(DIALSTATUS=BUSY)'),
			array('', 'GotoIf($["${DB(DND/${HOTDESK_USER})}" != ""]?unanswered)'),
			array('', 'Set(DIALSTATUS=CHANUNAVAIL)'),
			array('', 'Set(HOTDESK_DIAL=${DB(DEVICE/${DB(HOTDESK/${HOTDESK_USER}/desk)}/dial)})'),
			array('', 'GotoIf(' . $dialsItself . '?ring)'),
			array('', 'Set(HOTDESK_DIAL=${PJSIP_DIAL_CONTACTS(${HOTDESK_DIAL:6})})'),
		);
	}

	private function ring()
	{
		$unset = '$["${HOTDESK_SECONDS}" = "" | "${HOTDESK_SECONDS}" = "0"]';
		$usual = '${IF($["${RINGTIMER}" = ""]?15:${RINGTIMER})}';
		$ownTime = '${IF($[${HOTDESK_MAIL} | ${HOTDESK_ENDLESS}]?${DB(AMPUSER/${HOTDESK_USER}/ringtimer)}:no limit)}';
		return array(
			array('ring', 'GotoIf($["${HOTDESK_DIAL}" = ""]?unanswered)'),
			array('', 'Set(HOTDESK_SECONDS=' . $ownTime . ')'),
			array('', 'ExecIf(' . $unset . '?Set(HOTDESK_SECONDS=' . $usual . '))'),
			array('', 'ExecIf($["${HOTDESK_SECONDS}" = "no limit"]?Set(HOTDESK_SECONDS=))'),
			// Callers from outside may transfer nothing, as wherever FreePBX dials by itself.
			array('', 'ExecIf($["${DIRECTION}" = "INBOUND"]?Set(DIAL_OPTIONS=${STRREPLACE(DIAL_OPTIONS,T)}))'),
			array('', 'Dial(${HOTDESK_DIAL},${HOTDESK_SECONDS},${DIAL_OPTIONS})'),
			array('unanswered', 'GotoIf($[${HOTDESK_MAIL}]?mailbox)'),
			array('', 'ExecIf($["${DIALSTATUS}" = "BUSY"]?Hangup(17))'),
			array('', 'ExecIf($["${DIALSTATUS}" = "NOANSWER"]?Hangup(19))'),
			array('', 'Hangup(20)'),
		);
	}

	private function addSteps($ext, $context, $extension, array $steps)
	{
		foreach ($steps as $step) {
			list($label, $application) = $step;
			$ext->add($context, $extension, $label, new \extension($application));
		}
	}
}
