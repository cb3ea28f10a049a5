<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/**
 * What the service leaves in Asterisk's database while somebody is logged in, or a free desk is restricted. It is
 * recognised from the entries alone, so that it can be undone without the service: a fixed device acts for nobody but
 * its own extension unless somebody is logged in.
 */
class Entries
{
	private $database;
	private $devices;

	/**
	 * @param object $database FreePBX's connection to Asterisk, or an AstdbFile
	 * @param array $devices FreePBX's devices, each with "id", "user" and "devicetype"
	 */
	public function __construct($database, array $devices)
	{
		$this->database = $database;
		$this->devices = $devices;
	}

	/**
	 * Ends our forwards, gives desks and people back to each other and deletes everything of ours.
	 *
	 * @return bool whether free desks were restricted
	 */
	public function remove()
	{
		$wereRestricted = false;
		foreach ($this->devices as $device) {
			$this->endForward((string) $device['user']);
			$wereRestricted = $this->endRestriction((string) $device['id']) || $wereRestricted;
			if ($device['devicetype'] === 'fixed') {
				$this->giveBack((string) $device['id']);
			}
		}
		// The name is a pattern to Asterisk. Ours has no wildcard in it, and a family of a longer name does not match.
		$this->database->database_deltree('HOTDESK');
		return $wereRestricted;
	}

	/** Of a free desk that calls inside and emergency numbers alone. One without our mark is the administrator's own. */
	private function endRestriction($desk)
	{
		if ((string) $this->database->database_get('HOTDESK', $desk . '/free') === '') {
			return false;
		}
		// An administrator may have made it an emergency device since: FreePBX has written the others then.
		$isTheirs = (string) $this->database->database_get('EDEVICE', $desk . '/type') !== '';
		foreach ($isTheirs ? array('cid') : array('user', 'emergency_cid', 'location', 'cid') as $key) {
			$this->database->database_del('EDEVICE', $desk . '/' . $key);
		}
		return true;
	}

	private function giveBack($desk)
	{
		$owner = (string) $this->database->database_get('DEVICE', $desk . '/default_user');
		$holder = (string) $this->database->database_get('DEVICE', $desk . '/user');
		if ($owner === '' || $owner === 'none' || $holder === '' || $holder === $owner) {
			return;
		}
		$this->database->database_put('DEVICE', $desk . '/user', $owner);
		$this->ringOwnDevices($owner);
		$this->endForward($holder);
		$rings = (string) $this->database->database_get('AMPUSER', $holder . '/device');
		if (in_array($desk, explode('&', $rings), true)) {
			$this->ringOwnDevices($holder);
		}
	}

	private function endForward($extension)
	{
		if ((string) $this->database->database_get('CF', $extension) === 'HD' . $extension) {
			$this->database->database_del('CF', $extension);
		}
	}

	/** What FreePBX writes when an administrator submits the extension. */
	private function ringOwnDevices($extension)
	{
		$own = array();
		foreach ($this->devices as $device) {
			if ((string) $device['user'] === $extension) {
				$own[] = $device['id'];
			}
		}
		if (count($own) === 0) {
			$this->database->database_del('AMPUSER', $extension . '/device');
		} else {
			$this->database->database_put('AMPUSER', $extension . '/device', implode('&', $own));
		}
	}
}
