<?php
// License: MIT
// Small stand-ins for the parts of FreePBX that the module uses, with the same names and parameters. They hold their
// rows in memory, and render a dialplan as FreePBX 16 (Macro) or 17 (Gosub) does.

interface BMO
{
	public function install();

	public function uninstall();

	public function doConfigPageInit($page);
}

/** FreePBX's store for modules: text comes back as text, arrays as arrays, and what is missing as false. */
class FreePBX_Helpers
{
	public static $rows = array();

	public function getConfig($name = null, $id = 'noid')
	{
		return isset(self::$rows[$name]) ? self::$rows[$name] : false;
	}

	public function setConfig($name = null, $value = false, $id = 'noid')
	{
		unset(self::$rows[$name]);
		if ($value !== false) {
			self::$rows[$name] = is_array($value) ? $value : (string) $value;
		}
		return true;
	}
}

class featurecode
{
	public static $rows = array();

	private $key;
	private $row;

	public function __construct($module, $name)
	{
		$this->key = $module . ' ' . $name;
		$nothing = array('description' => '', 'default' => '', 'custom' => '', 'enabled' => -1);
		$this->row = isset(self::$rows[$this->key]) ? self::$rows[$this->key] : $nothing;
	}

	public function setDescription($text)
	{
		$this->row['description'] = $text;
	}

	public function setHelpText($text)
	{
	}

	public function setDefault($code, $enabled = true)
	{
		$this->row['default'] = $code;
		if ($this->row['enabled'] === -1) {
			$this->row['enabled'] = $enabled ? 1 : 0;
		}
	}

	public function setCode($code)
	{
		$this->row['custom'] = $code;
	}

	public function getCode()
	{
		return $this->row['custom'] === '' ? $this->row['default'] : $this->row['custom'];
	}

	public function getCodeActive()
	{
		return $this->isEnabled() ? $this->getCode() : '';
	}

	public function setEnabled($enabled = true)
	{
		$this->row['enabled'] = $enabled ? 1 : 0;
	}

	public function isEnabled()
	{
		return $this->row['enabled'] === 1;
	}

	public function update()
	{
		self::$rows[$this->key] = $this->row;
	}

	public function delete()
	{
		unset(self::$rows[$this->key]);
	}
}

class extension
{
	private $text;

	public function __construct($text = '')
	{
		$this->text = $text;
	}

	public function output()
	{
		return $this->text;
	}
}

class ext_macro
{
	/** FreePBX 17 has no Macro any more. */
	public static $isGosub = false;

	private $name;
	private $arguments;

	public function __construct($name, $arguments = '')
	{
		$this->name = $name;
		$this->arguments = $arguments;
	}

	public function output()
	{
		return self::$isGosub
			? 'Gosub(macro-' . $this->name . ',s,1(' . $this->arguments . '))'
			: 'Macro(' . $this->name . ',' . $this->arguments . ')';
	}
}

class extensions
{
	private $steps = array();
	private $includes = array();

	public function add($context, $extension, $label, $step, $base = false, $offset = false)
	{
		$this->steps[$context][$extension][] = array($label, $step);
	}

	public function addInclude($context, $included, $comment = '')
	{
		$this->includes[$context][] = $included;
	}

	public function generateConf()
	{
		$text = '';
		foreach (array_unique(array_merge(array_keys($this->includes), array_keys($this->steps))) as $context) {
			$text .= '[' . $context . "]\n" . $this->includesOf($context);
			foreach (isset($this->steps[$context]) ? $this->steps[$context] : array() as $extension => $steps) {
				foreach ($steps as $place => $step) {
					$label = $step[0] === '' ? '' : '(' . $step[0] . ')';
					$priority = $place === 0 ? '1' : 'n';
					$text .= 'exten => ' . $extension . ',' . $priority . $label . ',' . $step[1]->output() . "\n";
				}
			}
			$text .= "\n";
		}
		return $text;
	}

	private function includesOf($context)
	{
		$text = '';
		foreach (isset($this->includes[$context]) ? $this->includes[$context] : array() as $included) {
			$text .= 'include => ' . $included . "\n";
		}
		return $text;
	}
}

class ManagerStandIn
{
	public $users = array();

	public function isExist_manager($value, $byName = false)
	{
		return isset($this->users[$value]);
	}

	public function get_manager($value, $byName = false)
	{
		return $this->users[$value];
	}

	public function add_manager($name, $secret, $deny, $permit, $read, $write, $writetimeout = 100)
	{
		if (isset($this->users[$name])) {
			throw new Exception('This manager already exists!');
		}
		$row = compact('name', 'secret', 'deny', 'permit', 'read', 'write', 'writetimeout');
		$this->users[$name] = array_map('strval', $row);
		return true;
	}

	public function del_manager($value, $byName = false)
	{
		unset($this->users[$value]);
		return true;
	}
}

class ArimanagerStandIn
{
	public $users = array();

	public function getIdUserByUserName($name)
	{
		return isset($this->users[$name]) ? $name : null;
	}

	public function addUser($name, $password, $type = 'crypt', $readonly = 1)
	{
		if ($type === 'crypt') {
			// The real one lets Asterisk make the hash.
			FreePBX::create()->astman->send_request('Command');
		}
		if (isset($this->users[$name])) {
			throw new Exception('User Already Exists!');
		}
		$this->users[$name] = compact('password', 'type', 'readonly');
	}

	public function deleteUser($id)
	{
		unset($this->users[$id]);
		return true;
	}
}

/** FreePBX's connection to Asterisk. Like the real one it throws while Asterisk is away, and lists entries unreliably. */
class AstmanStandIn
{
	public $isConnected = true;
	/** "/FAMILY/key" => value */
	public $entries = array();

	public function send_request($action, $parameters = array(), $retry = true)
	{
		$this->connect();
		return array('Response' => 'Success', 'Ping' => 'Pong');
	}

	public function database_get($family, $key)
	{
		$this->connect();
		$path = '/' . $family . '/' . $key;
		return isset($this->entries[$path]) ? $this->entries[$path] : false;
	}

	public function database_put($family, $key, $value)
	{
		$this->connect();
		$this->entries['/' . $family . '/' . $key] = $value;
		return true;
	}

	public function database_del($family, $key)
	{
		$this->connect();
		unset($this->entries['/' . $family . '/' . $key]);
		return true;
	}

	public function database_deltree($family)
	{
		$this->connect();
		$this->entries = array_filter($this->entries, function ($path) use ($family) {
			return stripos($path, '/' . $family . '/') !== 0;
		}, ARRAY_FILTER_USE_KEY);
		return true;
	}

	private function connect()
	{
		if (!$this->isConnected) {
			throw new Exception('Asterisk is not connected');
		}
	}
}

class CoreStandIn
{
	public $devices = array();

	public function getAllDevicesByType($type = '')
	{
		return $this->devices;
	}
}

class ConfigStandIn
{
	public $values = array('ENABLE_ARI' => true, 'HTTPENABLED' => true, 'ASTMANAGERPORT' => '5038', 'HTTPBINDPORT' => '8088');

	public function get($name)
	{
		return isset($this->values[$name]) ? $this->values[$name] : null;
	}
}

class FreePBX
{
	public $Manager;
	public $Arimanager;
	public $Config;
	public $Core;
	public $astman;
	public $Hotdesk;

	private static $only;

	public static function create()
	{
		return self::$only;
	}

	/** A freshly installed PBX, with core's two codes. */
	public static function begin()
	{
		FreePBX_Helpers::$rows = array();
		featurecode::$rows = array();
		foreach (array('userlogon' => '*11', 'userlogoff' => '*12') as $name => $code) {
			$core = new featurecode('core', $name);
			$core->setDefault($code);
			$core->update();
		}
		self::$only = new FreePBX();
		self::$only->Manager = new ManagerStandIn();
		self::$only->Arimanager = new ArimanagerStandIn();
		self::$only->Config = new ConfigStandIn();
		self::$only->Core = new CoreStandIn();
		self::$only->astman = new AstmanStandIn();
		self::$only->Hotdesk = new HotdeskUnderTest(self::$only);
		return self::$only;
	}
}

/** Somebody who is signed in to FreePBX. */
class ampuser
{
	public $username;

	private $sections;

	public function __construct($username, array $sections)
	{
		$this->username = $username;
		$this->sections = $sections;
	}

	public function checkSection($section)
	{
		return in_array('*', $this->sections, true) || in_array($section, $this->sections, true);
	}
}

function needreload()
{
	$GLOBALS['reloads'] = isset($GLOBALS['reloads']) ? $GLOBALS['reloads'] + 1 : 1;
}

function out($text)
{
	$GLOBALS['said'][] = $text;
}

require_once __DIR__ . '/backup-stand-ins.php';
require_once __DIR__ . '/console-stand-ins.php';
require_once __DIR__ . '/../hotdesk/Hotdesk.class.php';
require_once __DIR__ . '/../hotdesk/functions.inc.php';
require_once __DIR__ . '/../hotdesk/Backup.php';
require_once __DIR__ . '/../hotdesk/Console/Hotdesk.class.php';
require_once __DIR__ . '/../hotdesk/Restore.php';

/** Remembers where it would lead the browser. */
class HotdeskUnderTest extends FreePBX\modules\Hotdesk
{
	public $address;

	protected function redirect($address)
	{
		$this->address = $address;
	}
}
