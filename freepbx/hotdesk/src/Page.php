<?php
// License: MIT
namespace FreePBX\modules\Hotdesk;

/** Admin → Hot Desking. */
class Page
{
	/** The parts that /api/ready names, in words. */
	private const PARTS = array(
		'database' => 'Database',
		'worker' => 'Hot Desk’s worker',
		'ami' => 'Its connection to Asterisk (AMI)',
		'ari' => 'Its connection to calls (ARI)',
	);

	private $settings;
	private $users;
	private $connection;
	private $problems = array();
	private $notice = '';

	public function __construct($settings, $users, $connection)
	{
		$this->settings = $settings;
		$this->users = $users;
		$this->connection = $connection;
	}

	/**
	 * Does what a form of this page asks for.
	 *
	 * @return string|null an address to lead the browser to
	 */
	public function act(array $server, array $post, array &$session)
	{
		if (empty($session['hotdesk_form'])) {
			$session['hotdesk_form'] = bin2hex(random_bytes(16));
		}
		$method = isset($server['REQUEST_METHOD']) ? $server['REQUEST_METHOD'] : 'GET';
		if ($method !== 'POST' || !isset($post['hotdesk_action'])) {
			return null;
		}
		$given = isset($post['hotdesk_form']) && is_string($post['hotdesk_form']) ? $post['hotdesk_form'] : '';
		if (!hash_equals($session['hotdesk_form'], $given)) {
			$this->problems[] = 'This form was too old. Look at the page again, then repeat what you wanted to do.';
			return null;
		}
		switch ($post['hotdesk_action']) {
			case 'save':
				$this->save($post, $session);
				return null;
			case 'renew':
				$this->renewSecrets($post, $session);
				return null;
			case 'logOut':
				$this->logOut($post);
				return null;
			case 'open':
				return $this->addressOfDashboard($session);
			default:
				return null;
		}
	}

	public function render(array $session)
	{
		return self::view('page', array(
			'form' => isset($session['hotdesk_form']) ? $session['hotdesk_form'] : '',
			'problems' => $this->problems,
			'notice' => $this->notice,
			'settings' => $this->settings,
			'isAdministrator' => self::isAdministrator($session),
			'environment' => self::isAdministrator($session) ? $this->connection->lines() : '',
			'unknownAddress' => Connection::UNKNOWN_ADDRESS,
			'missing' => $this->connection->missing(),
			'state' => $this->state(),
			'makeToken' => Dashboard::MAKE_TOKEN,
		));
	}

	/** People who may do everything in FreePBX. Others were given this page alone, and see no secrets. */
	private static function isAdministrator(array $session)
	{
		$user = isset($session['AMP_user']) ? $session['AMP_user'] : null;
		return is_object($user) && method_exists($user, 'checkSection') && (bool) $user->checkSection('*');
	}

	private function save(array $post, array $session)
	{
		if (!self::isAdministrator($session)) {
			$this->problems[] = 'Only an administrator of FreePBX may change these settings.';
			return;
		}
		$this->problems = $this->settings->save($post);
		if (count($this->problems) === 0) {
			$this->notice = 'Saved. Press Apply Config when FreePBX asks for it.';
		}
	}

	/** Forgets them: right after this the module makes whatever is missing. */
	private function renewSecrets(array $post, array $session)
	{
		if (!self::isAdministrator($session)) {
			$this->problems[] = 'Only an administrator of FreePBX may make new secrets.';
			return;
		}
		if (!isset($post['confirmed'])) {
			$this->problems[] = 'Nothing was changed. Tick the box to confirm, then press the button again.';
			return;
		}
		$this->settings->forgetSecrets();
		$this->users->removeAmi();
		$this->notice = 'The secrets are new. Press Apply Config, copy the lines below into Hot Desk’s settings, and restart it: ' .
			'sudo systemctl restart hotdesk.target';
	}

	private function logOut(array $post)
	{
		try {
			$id = isset($post['session']) && is_string($post['session']) ? $post['session'] : '';
			$this->dashboard()->logOut($id);
			$this->notice = 'Logged out.';
		} catch (\RuntimeException $problem) {
			$this->problems[] = $problem->getMessage();
		}
	}

	private function addressOfDashboard(array $session)
	{
		$user = isset($session['AMP_user']) ? $session['AMP_user'] : null;
		$name = is_object($user) && isset($user->username) ? (string) $user->username : '';
		if ($this->settings->dashboardUrl() === '' || $name === '') {
			$this->problems[] = 'Enter the address of the dashboard below first.';
			return null;
		}
		$role = self::isAdministrator($session) ? 'admin' : 'front_desk';
		$handover = new Handover();
		$note = $handover->note($this->settings->handoverSecret(), $name, $role, time());
		return $this->settings->dashboardUrl() . '/handover?note=' . $note;
	}

	/** How the service is, or why that is not known. */
	private function state()
	{
		$state = array(
			'isReady' => null, 'parts' => array(), 'phones' => array(), 'problem' => '', 'mayLogOut' => false, 'mayTooMuch' => false,
		);
		if ($this->settings->dashboardUrl() === '') {
			$state['problem'] = 'Enter the address of the dashboard below to see its state here.';
			return $state;
		}
		try {
			$state['parts'] = self::named($this->dashboard()->parts());
			$state['isReady'] = !in_array(false, $state['parts'], true);
			if ($this->settings->apiToken() === '') {
				$state['problem'] = 'Enter an API token below to see phones and sessions here.';
			} else {
				$scopes = $this->dashboard()->scopes();
				$state['mayLogOut'] = count(array_intersect($scopes, array('sessions', 'admin'))) > 0;
				$state['mayTooMuch'] = count(array_diff($scopes, array('board', 'sessions'))) > 0;
				$state['phones'] = array_map(array(self::class, 'phone'), $this->dashboard()->phones());
			}
		} catch (\RuntimeException $problem) {
			$state['problem'] = $problem->getMessage();
		}
		return $state;
	}

	/** Part in words => whether it works. */
	private static function named(array $parts)
	{
		$named = array();
		foreach ($parts as $part => $state) {
			$named[isset(self::PARTS[$part]) ? self::PARTS[$part] : $part] = $state === 'up';
		}
		return $named;
	}

	/** A row of the page. Whatever a newer or older Hot Desk leaves out is empty. */
	private static function phone($phone)
	{
		$phone = is_array($phone) ? $phone : array();
		$held = isset($phone['session']) && is_array($phone['session']) ? $phone['session'] : null;
		return array(
			'number' => self::text($phone, 'number'),
			'label' => self::text($phone, 'label'),
			'line' => str_replace('_', ' ', self::text($phone, 'line')),
			'session' => $held === null ? '' : self::text($held, 'id'),
			'holder' => $held === null ? 'nobody' : self::text($held, 'extension') . ' ' . self::text($held, 'name'),
			'since' => $held === null ? '' : self::localTime(self::text($held, 'startedAt')),
		);
	}

	private static function text(array $from, $name)
	{
		return isset($from[$name]) && is_scalar($from[$name]) ? (string) $from[$name] : '';
	}

	/** In FreePBX's time zone. */
	private static function localTime($iso)
	{
		$time = strtotime($iso);
		return $time === false ? $iso : date('Y-m-d H:i', $time);
	}

	private function dashboard()
	{
		return new Dashboard($this->settings->dashboardUrl(), $this->settings->apiToken());
	}

	private static function view($name, array $data)
	{
		$escape = function ($text) {
			return htmlspecialchars(is_scalar($text) ? (string) $text : '', ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
		};
		extract($data);
		ob_start();
		include __DIR__ . '/../views/' . $name . '.php';
		return (string) ob_get_clean();
	}
}
