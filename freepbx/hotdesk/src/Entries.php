<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** What the service leaves in Asterisk's database while somebody is logged in, as far as it can be told from there. */
class Entries
{
	private $astman;

	/** @param object $astman FreePBX's connection to Asterisk */
	public function __construct($astman)
	{
		$this->astman = $astman;
	}

	/** Ends our forwards, gives their desks back and deletes everything of ours. Exact keys: a tree's name is a pattern. */
	public function remove()
	{
		$entries = $this->astman->database_show('HOTDESK');
		foreach (is_array($entries) ? $entries : array() as $path => $value) {
			$parts = explode('/', ltrim((string) $path, '/'), 2);
			if ($parts[0] !== 'HOTDESK' || !isset($parts[1])) {
				continue;
			}
			if (preg_match('#^(\d+)/desk$#', $parts[1], $found)) {
				$this->giveBack($found[1], (string) $value);
			}
			$this->astman->database_del('HOTDESK', $parts[1]);
		}
	}

	private function giveBack($extension, $desk)
	{
		if ((string) $this->astman->database_get('CF', $extension) === 'HD' . $extension) {
			$this->astman->database_del('CF', $extension);
		}
		$usual = (string) $this->astman->database_get('DEVICE', $desk . '/default_user');
		if ($usual !== '' && (string) $this->astman->database_get('DEVICE', $desk . '/user') === $extension) {
			$this->astman->database_put('DEVICE', $desk . '/user', $usual);
			$this->astman->database_put('AMPUSER', $usual . '/device', $desk);
		}
	}
}
