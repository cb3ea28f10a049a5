<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** What the module remembers, in FreePBX's store for modules. */
class Settings
{
	private const SECRETS = array('ariPassword', 'handoverSecret');
	private const NAMES = array('ariPassword', 'handoverSecret', 'workerAddress', 'dashboardUrl', 'apiToken');

	private $store;

	/** @param object $store with FreePBX's getConfig and setConfig */
	public function __construct($store)
	{
		$this->store = $store;
	}

	/** @return string[] the names of those that had to be generated */
	public function generateSecrets()
	{
		$generated = array();
		foreach (self::SECRETS as $name) {
			if ($this->get($name) === '') {
				$this->store->setConfig($name, $this->generatedSecret());
				$generated[] = $name;
			}
		}
		return $generated;
	}

	/** 48 hexadecimal digits, which no configuration file and no command line can misread. */
	public function generatedSecret()
	{
		return bin2hex(random_bytes(24));
	}

	public function ariPassword()
	{
		return $this->get('ariPassword');
	}

	public function handoverSecret()
	{
		return $this->get('handoverSecret');
	}

	/** Where the service runs, an IPv4 address; '': on this machine. */
	public function workerAddress()
	{
		return $this->get('workerAddress');
	}

	/** Scheme, host and port; '' while unknown. */
	public function dashboardUrl()
	{
		return $this->get('dashboardUrl');
	}

	public function apiToken()
	{
		return $this->get('apiToken');
	}

	/**
	 * Takes what was entered in the form. An empty token keeps the one there is.
	 *
	 * @return string[] what is wrong, in words for people; when anything is, nothing is saved
	 */
	public function save(array $entered)
	{
		$worker = self::entry($entered, 'workerAddress');
		$url = rtrim(self::entry($entered, 'dashboardUrl'), '/');
		$token = self::entry($entered, 'apiToken');
		$problems = array();
		if ($worker !== '' && filter_var($worker, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4) === false) {
			$problems[] = 'Enter the address of the other machine as four numbers, for example 10.0.0.5, or leave it empty.';
		}
		if ($url !== '' && !self::isOrigin($url)) {
			$problems[] = 'Enter the address of the dashboard without a path, for example https://hotdesk.example.com.';
		}
		if ($token !== '' && !preg_match('/^hd_[\w-]{1,200}$/D', $token)) {
			$problems[] = 'An API token begins with hd_. Copy the whole of what "sudo hotdesk token create" printed.';
		}
		if (count($problems) === 0) {
			$this->store->setConfig('workerAddress', $worker);
			$this->store->setConfig('dashboardUrl', $url);
			if ($token !== '' || self::entry($entered, 'forgetToken') !== '') {
				$this->store->setConfig('apiToken', $token);
			}
		}
		return $problems;
	}

	/** @return string[] what is wrong with the secrets that were handed over, in words for people */
	public function wrongSecrets(array $entered)
	{
		$problems = array();
		foreach (array_merge(array('amiSecret'), self::SECRETS) as $name) {
			$given = self::entry($entered, $name);
			if ($given !== '' && !preg_match('/^[A-Za-z0-9]{32,128}$/D', $given)) {
				$problems[] = $name . ' has to be 32 to 128 letters and digits.';
			}
		}
		return $problems;
	}

	/** Those that were handed over. @return bool whether ARI has another password now */
	public function saveSecrets(array $entered)
	{
		$before = $this->ariPassword();
		foreach (self::SECRETS as $name) {
			$given = self::entry($entered, $name);
			if ($given !== '') {
				$this->store->setConfig($name, $given);
			}
		}
		return $this->ariPassword() !== $before;
	}

	public function forget()
	{
		$this->forgetThose(self::NAMES);
	}

	/** So that generateSecrets makes new ones. */
	public function forgetSecrets()
	{
		$this->forgetThose(self::SECRETS);
	}

	private function forgetThose(array $names)
	{
		foreach ($names as $name) {
			$this->store->setConfig($name, false);
		}
	}

	private function get($name)
	{
		$value = $this->store->getConfig($name);
		return is_string($value) ? $value : '';
	}

	private static function entry(array $entered, $name)
	{
		return isset($entered[$name]) && is_string($entered[$name]) ? trim($entered[$name]) : '';
	}

	private static function isOrigin($url)
	{
		return (bool) preg_match('#^https?://[A-Za-z0-9.-]+(:\d{1,5})?$#D', $url);
	}
}
