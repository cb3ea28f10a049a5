<?php
// License: MIT
// FreePBX's base classes for backups, as far as the module uses them, over the rows of the other stand-ins.
namespace FreePBX\modules\Backup;

class BackupBase
{
	public $configs;

	public function addConfigs($configs)
	{
		$this->configs = $configs;
	}

	public function dumpFeatureCodes()
	{
		return array_filter(\featurecode::$rows, array(self::class, 'isOurs'), ARRAY_FILTER_USE_KEY);
	}

	public function dumpKVStore($ids = false)
	{
		return array('noid' => \FreePBX_Helpers::$rows);
	}

	private static function isOurs($key)
	{
		return strpos($key, 'hotdesk ') === 0;
	}
}

class RestoreBase
{
	private $configs;

	public function __construct($configs)
	{
		$this->configs = $configs;
	}

	public function getConfigs()
	{
		return $this->configs;
	}

	public function importFeatureCodes($codes)
	{
		\featurecode::$rows = array_merge(\featurecode::$rows, $codes);
	}

	public function importKVStore($store)
	{
		foreach ($store as $rows) {
			\FreePBX_Helpers::$rows = array_merge(\FreePBX_Helpers::$rows, $rows);
		}
	}
}
