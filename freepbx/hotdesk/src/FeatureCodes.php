<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** Our feature codes, and those of FreePBX that do the same for its own device-and-user mode. */
class FeatureCodes
{
	/** name => array(default code, description, help) */
	private const OURS = array(
		'login' => array(
			'*11',
			'Hot Desk: log in',
			'Takes over the phone it is dialled on. Dialled with an extension behind it, only the PIN is asked for.',
		),
		'logout' => array('*12', 'Hot Desk: log out', 'Makes the phone it is dialled on a free desk again.'),
		// Another code must not be the same text: Feature Code Admin would show both as a conflict.
		'logout-anywhere' => array(
			'_*12X.',
			'Hot Desk: log out wherever you are',
			'Dialled with an extension behind it, on any phone: asks for the PIN, and logs that extension out.',
		),
	);

	/** They have the same numbers by default, and would write the same entries behind our back. */
	private const CORES = array('userlogon', 'userlogoff');

	/** A code that the administrator changed or switched off stays so. */
	public function register()
	{
		foreach (self::OURS as $name => $about) {
			list($default, $description, $help) = $about;
			$code = new \featurecode('hotdesk', $name);
			$code->setDescription($description);
			$code->setHelpText($help);
			$code->setDefault($default);
			$code->update();
		}
	}

	public function remove()
	{
		foreach (array_keys(self::OURS) as $name) {
			$code = new \featurecode('hotdesk', $name);
			$code->delete();
		}
	}

	/** What is dialled now: the administrator's choice, or the default; '' while it is switched off. */
	public function active($name)
	{
		$code = new \featurecode('hotdesk', $name);
		return (string) $code->getCodeActive();
	}

	/** Switches core's codes off. Returns name => whether it was on, for those that exist. */
	public function silenceCore()
	{
		$before = array();
		foreach (self::CORES as $name) {
			$code = new \featurecode('core', $name);
			// A code that has no number is not registered at all, and saving it would create it.
			if ((string) $code->getCode() === '') {
				continue;
			}
			$before[$name] = (bool) $code->isEnabled();
			$this->switchCore($name, false);
		}
		return $before;
	}

	/** @param array $before what silenceCore returned */
	public function restoreCore(array $before)
	{
		foreach ($before as $name => $wasEnabled) {
			$this->switchCore($name, (bool) $wasEnabled);
		}
	}

	private function switchCore($name, $enabled)
	{
		$code = new \featurecode('core', $name);
		if ((string) $code->getCode() === '') {
			return;
		}
		$code->setEnabled($enabled);
		$code->update();
	}
}
