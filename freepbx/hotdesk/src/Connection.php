<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** What Hot Desk's own settings have to say about this PBX, for people on the page and for "fwconsole hotdesk". */
class Connection
{
	const UNKNOWN_ADDRESS = 'pbx.example.com';

	private $settings;
	private $users;
	/** FreePBX's advanced settings. */
	private $config;

	public function __construct($settings, $users, $config)
	{
		$this->settings = $settings;
		$this->users = $users;
		$this->config = $config;
	}

	/** Name => value, as in Hot Desk's settings. */
	public function values()
	{
		return $this->addresses() + array(
			'AMI_USERNAME' => PbxUsers::NAME,
			'AMI_SECRET' => $this->users->amiSecret(),
			'ARI_USERNAME' => PbxUsers::NAME,
			'ARI_PASSWORD' => $this->settings->ariPassword(),
			'HOTDESK_HANDOVER_SECRET' => $this->settings->handoverSecret(),
		);
	}

	public function lines()
	{
		$lines = '';
		foreach ($this->values() as $name => $value) {
			$lines .= $name . '=' . $value . "\n";
		}
		return $lines;
	}

	/** What has to be switched on in FreePBX's Advanced Settings. */
	public function missing()
	{
		$needed = array(
			'ENABLE_ARI' => 'Enable the Asterisk REST Interface',
			'HTTPENABLED' => 'Enable the mini-HTTP Server',
		);
		if ($this->settings->workerAddress() !== '') {
			$needed['HTTPTLSENABLE'] = 'Enable TLS for the mini-HTTP Server';
		}
		$missing = array();
		foreach ($needed as $name => $label) {
			if (!$this->setting($name, false)) {
				$missing[] = $label;
			}
		}
		return $missing;
	}

	/** Between two machines encrypted, else by loopback. */
	private function addresses()
	{
		$prefix = trim((string) $this->setting('HTTPPREFIX', ''), '/');
		$path = $prefix === '' ? '' : '/' . $prefix;
		if ($this->settings->workerAddress() === '') {
			return array(
				'AMI_HOST' => '127.0.0.1',
				'AMI_PORT' => (string) $this->setting('ASTMANAGERPORT', '5038'),
				'ARI_URL' => 'http://' . $this->ariAddress() . ':' . $this->setting('HTTPBINDPORT', '8088') . $path,
			);
		}
		$host = self::ownAddress();
		return array(
			'AMI_HOST' => $host,
			'AMI_PORT' => '5039',
			'AMI_TLS' => 'yes',
			'ARI_URL' => 'https://' . $host . ':' . $this->setting('HTTPTLSBINDPORT', '8089') . $path,
		);
	}

	/** Where Asterisk's own web server listens on this machine: on one address alone, or on loopback too. */
	private function ariAddress()
	{
		$bound = (string) $this->setting('HTTPBINDADDRESS', '');
		return self::isIpv4($bound) && $bound !== '0.0.0.0' ? $bound : '127.0.0.1';
	}

	/** The address that the administrator's browser reached this machine at, if another machine can use it. */
	private static function ownAddress()
	{
		$address = isset($_SERVER['SERVER_ADDR']) ? (string) $_SERVER['SERVER_ADDR'] : '';
		return self::isIpv4($address) && strpos($address, '127.') !== 0 ? $address : self::UNKNOWN_ADDRESS;
	}

	private static function isIpv4($address)
	{
		return filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4) !== false;
	}

	private function setting($name, $otherwise)
	{
		$value = $this->config->get($name);
		return $value === null || $value === '' ? $otherwise : $value;
	}
}
