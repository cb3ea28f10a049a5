<?php
// License: MIT
namespace FreePBX\modules;

require_once __DIR__ . '/src/FeatureCodes.php';
require_once __DIR__ . '/src/Dialplan.php';
require_once __DIR__ . '/src/PbxUsers.php';
require_once __DIR__ . '/src/AstdbFile.php';
require_once __DIR__ . '/src/Entries.php';
require_once __DIR__ . '/src/Handover.php';
require_once __DIR__ . '/src/Dashboard.php';
require_once __DIR__ . '/src/Settings.php';
require_once __DIR__ . '/src/Connection.php';
require_once __DIR__ . '/src/Page.php';

use FreePBX\modules\Hotdesk\AstdbFile;
use FreePBX\modules\Hotdesk\Connection;
use FreePBX\modules\Hotdesk\Dashboard;
use FreePBX\modules\Hotdesk\Dialplan;
use FreePBX\modules\Hotdesk\Entries;
use FreePBX\modules\Hotdesk\FeatureCodes;
use FreePBX\modules\Hotdesk\Page;
use FreePBX\modules\Hotdesk\PbxUsers;
use FreePBX\modules\Hotdesk\Settings;

/** What FreePBX calls. The work is done in src/. */
class Hotdesk extends \FreePBX_Helpers implements \BMO
{
	public $FreePBX;

	/** The page of this request: made when FreePBX announces it, shown when FreePBX asks for it. */
	private $page;

	public function __construct($freepbx = null)
	{
		if ($freepbx === null) {
			throw new \Exception('Not given a FreePBX object');
		}
		$this->FreePBX = $freepbx;
	}

	/** Also runs at every upgrade: whatever is there already is kept. */
	public function install()
	{
		$codes = new FeatureCodes();
		$codes->register();
		// Remembered once: at an upgrade they are off because of us.
		if (!is_array($this->getConfig('coreCodes'))) {
			$this->setConfig('coreCodes', $codes->silenceCore());
		}
		$this->ensureUsers();
	}

	/** What fails is said and does not keep the rest from going: FreePBX forgets the module either way. */
	public function uninstall()
	{
		$steps = array(
			'People who are logged in could not be logged out. On the machine of Hot Desk, "sudo hotdesk sessions list" ' .
				'shows them, and "sudo hotdesk sessions logout" logs them out.' => 'logEverybodyOut',
			'The entries in Asterisk’s database could not be removed. When Asterisk runs, run on the PBX: ' .
				'asterisk -rx "database deltree HOTDESK", and in FreePBX submit the extensions of those who were ' .
				'logged in, and of their desks, once. Where free desks were restricted, also, for each of them: ' .
				'asterisk -rx "database deltree EDEVICE/<desk>".' => 'removeEntries',
			'The AMI user and the ARI user could not be removed. Delete those named hotdesk in Settings.' => 'removeUsers',
			'The feature codes could not be put back. See Admin → Feature Codes.' => 'putCodesBack',
			'The settings could not be deleted.' => 'forgetSettings',
		);
		foreach ($steps as $advice => $step) {
			try {
				$this->$step();
			} catch (\Throwable $problem) {
				self::say('Hot Desk: ' . $problem->getMessage() . ' ' . $advice);
			}
		}
	}

	/** Called before anything is printed, so that an action can lead elsewhere. */
	public function doConfigPageInit($page)
	{
		if ($page !== 'hotdesk') {
			return;
		}
		$this->page = $this->newPage();
		$address = $this->page->act($_SERVER, $_POST, $_SESSION);
		// Somebody may have deleted a user by hand, or the settings name another machine now.
		$this->ensureUsers();
		if ($address !== null) {
			$this->redirect($address);
		}
	}

	public function showPage()
	{
		$page = $this->page !== null ? $this->page : $this->newPage();
		return $page->render($_SESSION);
	}

	/** @param object $ext FreePBX's dialplan in the making */
	public function generateDialplan($ext)
	{
		$codes = new FeatureCodes();
		$dialplan = new Dialplan();
		$dialplan->add($ext, $codes->active('login'), $codes->active('logout'), $codes->active('logout-anywhere'));
	}

	/** For "fwconsole hotdesk show": what Hot Desk's own machine has to know, secrets among it. */
	public function connection()
	{
		$settings = $this->settings();
		return array(
			'version' => self::version(),
			'settings' => $this->connectionOf($settings)->values(),
			'workerAddress' => $settings->workerAddress(),
			'dashboardUrl' => $settings->dashboardUrl(),
			'hasApiToken' => $settings->apiToken() !== '',
		);
	}

	/**
	 * For "fwconsole hotdesk save": what the page's form takes, and the secrets of the users. What is not named stays.
	 *
	 * @return string[] what is wrong, in words for people; when anything is, nothing is saved
	 */
	public function saveConnection(array $entered)
	{
		$settings = $this->settings();
		$wrong = $settings->wrongSecrets($entered);
		$present = array('workerAddress' => $settings->workerAddress(), 'dashboardUrl' => $settings->dashboardUrl());
		$problems = count($wrong) > 0 ? $wrong : $settings->save($entered + $present);
		if (count($problems) > 0) {
			return $problems;
		}
		$isNewAri = $settings->saveSecrets($entered);
		$amiSecret = isset($entered['amiSecret']) ? $entered['amiSecret'] : '';
		if ($amiSecret !== '' && $amiSecret !== $this->users()->amiSecret()) {
			$this->users()->removeAmi();
		}
		$this->ensureUsers($amiSecret, $isNewAri);
		return array();
	}

	protected function redirect($address)
	{
		header('Cache-Control: no-store');
		header('Location: ' . $address, true, 303);
		exit;
	}

	/** @param string $amiSecret for when there is no AMI user; '': one is made up */
	private function ensureUsers($amiSecret = '', $isNewAri = false)
	{
		$settings = $this->settings();
		$isNew = in_array('ariPassword', $settings->generateSecrets(), true) || $isNewAri;
		$secret = $amiSecret === '' ? $settings->generatedSecret() : $amiSecret;
		$changed = $this->users()->ensureAmi($secret, $settings->workerAddress());
		$changed = $this->users()->ensureAri($settings->ariPassword(), $isNew, $this->isAsteriskThere()) || $changed;
		if ($changed && function_exists('needreload')) {
			needreload();
		}
	}

	/** As far as the dashboard can be reached; its sessions would otherwise keep phones that nobody can give back. */
	private function logEverybodyOut()
	{
		$settings = $this->settings();
		if ($settings->dashboardUrl() === '' || $settings->apiToken() === '') {
			return;
		}
		$dashboard = new Dashboard($settings->dashboardUrl(), $settings->apiToken());
		foreach ($dashboard->sessions() as $session) {
			$dashboard->logOut((string) $session['id']);
		}
	}

	/** While Asterisk does not run, its database is a file that nobody else writes. */
	private function removeEntries()
	{
		$config = $this->FreePBX->Config;
		$database = $this->isAsteriskThere() ? $this->FreePBX->astman : new AstdbFile(AstdbFile::path(
			$config->get('ASTETCDIR') . '/asterisk.conf',
			(string) $config->get('ASTVARLIBDIR')
		));
		$entries = new Entries($database, $this->FreePBX->Core->getAllDevicesByType());
		if ($entries->remove()) {
			self::say('Hot Desk: free desks that were restricted are ordinary extensions again. Where Hot Desk still ' .
				'runs, it restricts them once more: on its machine, run "sudo hotdesk free-desks clear" now, for each ' .
				'location, too, and stop it some seconds later.');
		}
	}

	private function removeUsers()
	{
		$this->users()->remove();
	}

	private function putCodesBack()
	{
		$codes = new FeatureCodes();
		$codes->remove();
		$before = $this->getConfig('coreCodes');
		$codes->restoreCore(is_array($before) ? $before : array());
		$this->setConfig('coreCodes', false);
	}

	private function forgetSettings()
	{
		$this->settings()->forget();
	}

	/** FreePBX's connection throws, or answers nothing, when Asterisk is away. */
	private function isAsteriskThere()
	{
		try {
			$answer = $this->FreePBX->astman->send_request('Ping');
			return isset($answer['Response']) && $answer['Response'] === 'Success';
		} catch (\Throwable $problem) {
			return false;
		}
	}

	private static function say($text)
	{
		if (function_exists('out')) {
			out($text);
		}
	}

	private function newPage()
	{
		return new Page($this->settings(), $this->users(), $this->connectionOf($this->settings()));
	}

	private function connectionOf($settings)
	{
		return new Connection($settings, $this->users(), $this->FreePBX->Config);
	}

	private static function version()
	{
		$text = (string) file_get_contents(__DIR__ . '/module.xml');
		return preg_match('#<version>([^<]+)</version>#', $text, $found) ? $found[1] : '';
	}

	private function settings()
	{
		return new Settings($this);
	}

	private function users()
	{
		return new PbxUsers($this->FreePBX->Manager, $this->FreePBX->Arimanager);
	}
}
