<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/**
 * The AMI user and the ARI user that the service connects with. The AMI secret is worth as much as Asterisk's own account:
 * "system", which writing AstDB and hints takes, also loads modules, adds dialplan and reads every configuration file. The
 * ARI password opens SIP passwords and PINs. FreePBX lets AMI listen on every address, so what keeps strangers out is
 * deny and permit, and a firewall.
 */
class PbxUsers
{
	const NAME = 'hotdesk';

	/** Everybody. A rule for IPv4 alone would let every IPv6 address in. */
	private const DENY = '0.0.0.0/0.0.0.0&::/0';
	private const LOOPBACK = '127.0.0.1/255.255.255.255';
	/** The least that works, not little. Not "user": its events carry new PINs. Not "command" or "originate" either. */
	private const READ = 'system,call';
	private const WRITE = 'system,call,reporting';
	/** Milliseconds. A full comparison reads many entries in one go. */
	private const WRITE_TIMEOUT = 5000;

	private $manager;
	private $arimanager;

	public function __construct($manager, $arimanager)
	{
		$this->manager = $manager;
		$this->arimanager = $arimanager;
	}

	/**
	 * Makes the AMI user what it should be. The secret it has is kept.
	 *
	 * @param string $secret for when there is no such user
	 * @param string $workerAddress an IPv4 address beside loopback that may connect, or ''
	 * @return bool whether anything had to be changed
	 */
	public function ensureAmi($secret, $workerAddress)
	{
		$wanted = array(
			'deny' => self::DENY,
			'permit' => self::LOOPBACK . ($workerAddress === '' ? '' : '&' . $workerAddress . '/255.255.255.255'),
			'read' => self::READ,
			'write' => self::WRITE,
			'writetimeout' => self::WRITE_TIMEOUT,
		);
		$found = $this->findAmi();
		if ($found !== null) {
			// FreePBX gives back numbers as text.
			if (array_intersect_key($found, $wanted) == $wanted) {
				return false;
			}
			$secret = $found['secret'];
			$this->manager->del_manager(self::NAME, true);
		}
		list($deny, $permit, $read, $write, $timeout) = array_values($wanted);
		$this->manager->add_manager(self::NAME, $secret, $deny, $permit, $read, $write, $timeout);
		return true;
	}

	/** '' while there is no such user. */
	public function amiSecret()
	{
		$found = $this->findAmi();
		return $found === null ? '' : (string) $found['secret'];
	}

	/**
	 * Makes the ARI user unless it is there with this password. FreePBX keeps a hash alone, so the module remembers it.
	 *
	 * @param bool $isNew whether the password was made just now, so that a user who is there has another one
	 * @param bool $canHash whether Asterisk runs: FreePBX asks it for the hash, and fails without an answer
	 * @return bool whether anything had to be changed
	 */
	public function ensureAri($password, $isNew, $canHash)
	{
		$id = $this->arimanager->getIdUserByUserName(self::NAME);
		if ($id !== null && !$isNew) {
			return false;
		}
		if ($id !== null) {
			$this->arimanager->deleteUser($id);
		}
		// 0: it may write. ARI knows no lesser right that would do, and a reader sees SIP passwords as well.
		$this->arimanager->addUser(self::NAME, $password, $canHash ? 'crypt' : 'plain', 0);
		return true;
	}

	public function removeAmi()
	{
		if ($this->manager->isExist_manager(self::NAME, true)) {
			$this->manager->del_manager(self::NAME, true);
		}
	}

	public function remove()
	{
		$this->removeAmi();
		$id = $this->arimanager->getIdUserByUserName(self::NAME);
		if ($id !== null) {
			$this->arimanager->deleteUser($id);
		}
	}

	private function findAmi()
	{
		return $this->manager->isExist_manager(self::NAME, true) ? $this->manager->get_manager(self::NAME, true) : null;
	}
}
